package org.foredesk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Every address of the API. */
final class Routes {

    private Routes() {}

    static List<Route> all(WebServices services, Intake intake, Limits limits) {
        List<Route> all = new ArrayList<>();
        all.addAll(new HealthRoutes(services, intake).routes());
        all.addAll(new WebhookRoutes(services.twilio(), intake, limits).routes());
        all.addAll(new CallRoutes(services, intake, limits).routes());
        all.addAll(new CalendarRoutes(services).routes());
        all.addAll(new IntakeRoutes(intake).routes());
        all.addAll(new ConversationRoutes(services).routes());
        all.addAll(new SlotRoutes(services).routes());
        all.addAll(new IntentRoutes(services).routes());
        all.addAll(new SeriesRoutes(services).routes());
        all.addAll(new AppointmentRoutes(services).routes());
        all.addAll(new RequestRoutes(services).routes());
        all.addAll(new WaitlistRoutes(services).routes());
        all.addAll(new ResourceRoutes(services).routes());
        all.addAll(new RecallRoutes(services).routes());
        all.addAll(new VoiceToolRoutes(services, limits).routes());
        all.addAll(new NotificationRoutes(services).routes());
        all.add(description(all, services.version()));
        return List.copyOf(all);
    }

    // Made when first asked for: it takes a moment, and a start should not wait for it.
    private static Route description(List<Route> all, String version) {
        Supplier<byte[]> document = new Once(() -> OpenApi.describe(all, version));
        return Route.get("/openapi.json", "This description")
                .answers(200, Object.class)
                .by(unused -> new Reply(200, document.get(), HttpFront.JSON, java.util.Map.of()));
    }

    private static final class Once implements Supplier<byte[]> {

        private final Supplier<byte[]> make;
        private byte @org.jspecify.annotations.Nullable [] made;

        Once(Supplier<byte[]> make) {
            this.make = make;
        }

        @Override
        public synchronized byte[] get() {
            if (made == null) {
                made = make.get();
            }
            return made;
        }
    }
}
