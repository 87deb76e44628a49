package org.foredesk.bench;

import java.util.List;

/** Takes one or several figures that belong together, in one run on the same machine. */
interface Measurement {

    /** The word that selects it on the command line. */
    String name();

    List<Figure> measure() throws Exception;
}
