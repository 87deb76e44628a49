package org.foredesk.assistant;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the language model where the clinic allows it, keeps within the day's money and writes down
 * what each call took. A call is entered with the most it can cost before it is made and corrected
 * afterwards, so that calls at the same time cannot spend the same money and a crash in between
 * counts as spent.
 */
final class ModelCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ModelCalls.class);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** Tokenizers need about three bytes a token in their worst scripts. */
    private static final int BYTES_A_TOKEN = 3;

    private static final String RUNNING = "running";

    private final Transactions transactions;
    private final IdSource ids;
    private final Settings settings;
    private final InstantSource clock;
    private final LanguageModel model;
    private final Object entering = new Object();
    private volatile @Nullable LocalDate limitSaidOn;

    ModelCalls(
            Transactions transactions,
            IdSource ids,
            Settings settings,
            InstantSource clock,
            LanguageModel model) {
        this.transactions = transactions;
        this.ids = ids;
        this.settings = settings;
        this.clock = clock;
        this.model = model;
    }

    /** Whether a model is set up and the clinic wants its help. */
    boolean wanted() {
        return model.ready() && settings.text(SettingKey.ASSISTANT_MODE).orElse("").equals("help");
    }

    /**
     * The answer as JSON; refused with {@code model_off}, {@code model_limit} or {@code
     * model_failed}. Must not be called inside a transaction.
     */
    Outcome<String> ask(
            Clinic clinic,
            @Nullable ConversationId conversation,
            ModelPurpose purpose,
            String material) {
        if (!wanted()) {
            return Outcome.refused("model_off", ModelAnswer.Why.NOT_SET_UP.words());
        }
        ModelQuestion question = purpose.question(material);
        ModelAnswer.Usage most = most(question);
        UUID call = ids.next();
        synchronized (entering) {
            if (!transactions.write(tx -> enter(tx, call, clinic, conversation, purpose, most))) {
                sayOnce(clinic);
                return Outcome.refused(
                        "model_limit", "The language model's spending limit for today is reached.");
            }
        }
        Instant before = clock.instant();
        ModelAnswer answer = model.ask(question);
        Duration took = Duration.between(before, clock.instant());
        transactions.writeOnly(tx -> correct(tx, call, answer, most, took));
        return switch (answer) {
            case ModelAnswer.Said(String json, var _) -> Outcome.done(json);
            case ModelAnswer.Failed(ModelAnswer.Why why, var _) ->
                    Outcome.refused(Refusal.of("model_failed", why.words()));
        };
    }

    private void sayOnce(Clinic clinic) {
        LocalDate today = clock.instant().atZone(clinic.zone()).toLocalDate();
        if (!today.equals(limitSaidOn)) {
            limitSaidOn = today;
            LOG.warn("The language model's spending limit for {} is reached", today);
        }
    }

    /** What the clinic has spent since its own midnight, and what it may. */
    ModelSpending spending(Clinic clinic) {
        LocalDate today = clock.instant().atZone(clinic.zone()).toLocalDate();
        return transactions.read(tx -> {
            Object[] sums =
                    tx.session()
                            .createSelectionQuery(
                                    "select count(*), sum(case when result in ('said', :running)"
                                            + " then 0 else 1 end), sum(tokensIn + tokensOut)"
                                            + " from ModelCallRow where clinicId = :clinic"
                                            + " and askedAt >= :midnight",
                                    Object[].class)
                            .setParameter("running", RUNNING)
                            .setParameter("clinic", clinic.id().value())
                            .setParameter("midnight", midnight(tx, clinic))
                            .getSingleResult();
            return new ModelSpending(
                    health(),
                    whole(sums[0]).intValue(),
                    whole(sums[1]).intValue(),
                    whole(sums[2]).longValue(),
                    spent(tx, clinic),
                    settings.decimal(SettingKey.LLM_DAILY_LIMIT),
                    today.equals(limitSaidOn));
        });
    }

    // A sum over no rows is null.
    private static Number whole(@Nullable Object sum) {
        return sum instanceof Number number ? number : 0;
    }

    private ModelSpending.Health health() {
        if (!model.ready()) {
            return ModelSpending.Health.NOT_SET_UP;
        }
        if (!wanted()) {
            return ModelSpending.Health.SWITCHED_OFF;
        }
        return model.rests() ? ModelSpending.Health.RESTS : ModelSpending.Health.WORKS;
    }

    private boolean enter(
            Tx tx,
            UUID call,
            Clinic clinic,
            @Nullable ConversationId conversation,
            ModelPurpose purpose,
            ModelAnswer.Usage most) {
        BigDecimal cost = cost(most);
        BigDecimal limit = settings.decimal(SettingKey.LLM_DAILY_LIMIT);
        if (cost.signum() > 0 && spent(tx, clinic).add(cost).compareTo(limit) > 0) {
            return false;
        }
        ModelCallRow row = new ModelCallRow();
        row.id = call;
        row.clinicId = clinic.id().value();
        row.conversationId = conversation == null ? null : conversation.value();
        row.purpose = purpose.code();
        row.result = RUNNING;
        row.tokensIn = most.in();
        row.tokensOut = most.out();
        row.estimated = true;
        row.cost = cost;
        row.askedAt = tx.now();
        tx.session().insert(row);
        return true;
    }

    private void correct(
            Tx tx, UUID call, ModelAnswer answer, ModelAnswer.Usage most, Duration took) {
        ModelCallRow row = tx.session().get(ModelCallRow.class, call);
        ModelAnswer.Usage told = answer.usage();
        boolean free = answer instanceof ModelAnswer.Failed failed && !failed.why().worked();
        ModelAnswer.Usage usage = told != null ? told : free ? ModelAnswer.Usage.NOTHING : most;
        row.result =
                switch (answer) {
                    case ModelAnswer.Said _ -> "said";
                    case ModelAnswer.Failed failed -> failed.why().name().toLowerCase(Locale.ROOT);
                };
        row.tokensIn = usage.in();
        row.tokensOut = usage.out();
        row.estimated = told == null && !free;
        row.cost = cost(usage);
        row.millis = (int) took.toMillis();
        tx.session().update(row);
        LOG.info(
                "Language model, {}: {}, {} + {} tokens{}, {} ms",
                row.purpose,
                row.result,
                usage.in(),
                usage.out(),
                row.estimated ? " (estimated)" : "",
                row.millis);
    }

    private static ModelAnswer.Usage most(ModelQuestion question) {
        int bytes =
                (question.instructions() + question.material() + question.schema())
                        .getBytes(StandardCharsets.UTF_8)
                        .length;
        // Twice, since an answer that cannot be used is asked for once more.
        return new ModelAnswer.Usage(2 * (bytes / BYTES_A_TOKEN + 100), 2 * question.mostTokens());
    }

    private BigDecimal cost(ModelAnswer.Usage usage) {
        BigDecimal in =
                settings.decimal(SettingKey.LLM_PRICE_IN).multiply(BigDecimal.valueOf(usage.in()));
        BigDecimal out =
                settings.decimal(SettingKey.LLM_PRICE_OUT)
                        .multiply(BigDecimal.valueOf(usage.out()));
        return in.add(out).divide(THOUSAND);
    }

    private static Instant midnight(Tx tx, Clinic clinic) {
        return tx.now().atZone(clinic.zone()).toLocalDate().atStartOfDay(clinic.zone()).toInstant();
    }

    private static BigDecimal spent(Tx tx, Clinic clinic) {
        BigDecimal sum =
                tx.session()
                        .createSelectionQuery(
                                "select sum(cost) from ModelCallRow where clinicId = :clinic"
                                        + " and askedAt >= :midnight",
                                BigDecimal.class)
                        .setParameter("clinic", clinic.id().value())
                        .setParameter("midnight", midnight(tx, clinic))
                        .getSingleResultOrNull();
        return sum == null ? BigDecimal.ZERO : sum;
    }
}
