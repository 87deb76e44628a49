package org.foredesk.desk.frame;

import org.foredesk.desk.DeskServices;
import org.foredesk.desk.fx.Dates;
import org.foredesk.desk.fx.DeskMemory;
import org.foredesk.desk.fx.FxTasks;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.fx.Ticker;
import org.foredesk.desk.fx.ViewLoader;

/**
 * What a screen works with, beside the clinic's services: tasks, texts and dates in the desk's
 * language, toasts, the beat, the ways to other screens and the search. One for each language the
 * desk is built in.
 */
public record Workplace(
        DeskServices services,
        FxTasks tasks,
        Ticker ticker,
        Texts texts,
        Dates dates,
        ViewLoader views,
        Toasts toasts,
        Navigator navigator,
        Palette palette,
        DeskMemory memory) {}
