package org.foredesk.desk.window;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.foredesk.desk.DeskServices;
import org.foredesk.desk.DeskStatus;
import org.foredesk.desk.frame.FrameView;
import org.foredesk.desk.frame.FrameViewModel;
import org.foredesk.desk.frame.Navigator;
import org.foredesk.desk.frame.Palette;
import org.foredesk.desk.frame.PaletteView;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.Screen;
import org.foredesk.desk.frame.ToastView;
import org.foredesk.desk.frame.Toasts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Dates;
import org.foredesk.desk.fx.DeskMemory;
import org.foredesk.desk.fx.FactRefresh;
import org.foredesk.desk.fx.FxTasks;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.fx.Ticker;
import org.foredesk.desk.fx.ViewLoader;
import org.foredesk.kernel.Subscription;

/**
 * All that is inside the window, in one language: the screens in their frame, the search, the keys.
 */
final class DeskContent implements AutoCloseable {

    /** What lives as long as the window, whatever the language. */
    record Lasting(
            DeskServices services,
            DeskMemory memory,
            FxTasks tasks,
            Ticker ticker,
            Toasts toasts,
            Appearance appearance) {}

    private static final int STATUS_SECONDS = 3;

    private final List<Screen> screens;
    private final Navigator navigator = new Navigator();
    private final FactRefresh<DeskStatus> status;
    private final Subscription beat;
    // One of its own, so that what was built in another language hears no more beats.
    private final Ticker ticker = new Ticker();
    private final Parent root;
    private final DeskKeys keys;
    private final Runnable noPhone;
    private Place place;
    private int beats;

    DeskContent(Lasting lasting, Texts texts) {
        DeskServices services = lasting.services();
        noPhone = () -> lasting.toasts().say(texts.get("frame.phone.none"));
        Palette search = new Palette(lasting.tasks());
        ViewLoader views = new ViewLoader(texts);
        Workplace workplace =
                new Workplace(
                        services,
                        lasting.tasks(),
                        ticker,
                        texts,
                        new Dates(texts, services.clinic().zone(), services.clock()),
                        views,
                        lasting.toasts(),
                        navigator,
                        search,
                        lasting.memory());
        screens = DeskScreens.all(workplace);
        place = new Place.Whole(screens.getFirst().name());
        navigator.on(wanted -> place = wanted.settled());
        FrameViewModel model =
                new FrameViewModel(screens.stream().map(Screen::name).toList(), navigator);
        PaletteView palette = new PaletteView(search, texts);
        views.load("palette", palette);
        search.addLookup(new DeskSearch(workplace)::find);
        DeskCommands.addTo(search, model, navigator, texts, lasting.appearance());
        Runnable phone = DeskScreens.phone(workplace, lasting.appearance().theme());
        FrameView frame =
                new FrameView(
                        model,
                        navigator,
                        texts,
                        new FrameView.Surroundings(
                                services.clinic().name(),
                                services.staff().name(),
                                services.clinic().demo(),
                                phone,
                                button -> lasting.appearance().open(button, texts)),
                        screens,
                        palette,
                        new ToastView(lasting.toasts(), texts, ticker));
        root = views.load("frame", frame);
        keys = new DeskKeys(frame, model, lasting.toasts(), phone == null ? noPhone : phone);
        status = new FactRefresh<>(lasting.tasks(), services.status(), model.statusProperty()::set);
        beat = lasting.ticker().everySecond(ticker::beat);
        ticker.everySecond(this::askStatus);
        status.refresh();
    }

    Parent root() {
        return root;
    }

    Navigator navigator() {
        return navigator;
    }

    void listenTo(Scene scene) {
        keys.listenTo(scene);
    }

    /** Where somebody who was last shown something is. */
    Place place() {
        return place;
    }

    void go(Place wanted) {
        navigator.go(wanted);
    }

    private void askStatus() {
        beats++;
        if (beats % STATUS_SECONDS == 0) {
            status.refresh();
        }
    }

    @Override
    public void close() {
        beat.close();
        status.close();
        keys.close();
        screens.forEach(screen -> screen.close().run());
    }
}
