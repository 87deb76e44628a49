package org.foredesk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The shape of the program, checked: which package may use which, and the habits that keep the code
 * readable. Each rule says why it is there; a rule that is in the way is changed here, not worked
 * around.
 */
class ArchitectureTest {

    private static final String ROOT = "org.foredesk";

    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT);

    /**
     * What each package uses, lowest first. Whoever uses a package may also use what that one uses,
     * except {@code integrations}: an adapter sees the ports and their words, not every feature the
     * listener happens to serve.
     */
    private static final Map<String, Set<String>> USES =
            Map.ofEntries(
                    Map.entry("kernel", Set.of()),
                    Map.entry("storage", Set.of("kernel")),
                    Map.entry("security", Set.of("storage")),
                    Map.entry("messaging", Set.of("security")),
                    Map.entry("booking", Set.of("security")),
                    Map.entry("conversations", Set.of("messaging")),
                    Map.entry("calls", Set.of("conversations")),
                    Map.entry(
                            "assistant", Set.of("booking", "conversations", "messaging", "calls")),
                    Map.entry("journeys", Set.of("booking", "conversations", "messaging")),
                    Map.entry("insights", Set.of("assistant", "journeys", "calls")),
                    Map.entry("web", Set.of("insights")),
                    Map.entry("desk", Set.of("web")),
                    Map.entry("app", Set.of("desk", "integrations")));

    private static final Set<String> PORTS_LIVE_IN =
            Set.of("messaging", "booking", "assistant", "web");

    @Test
    void aPackageUsesOnlyWhatTheTableAllows() {
        for (String feature : USES.keySet()) {
            mayUseOnly(feature, allowed(feature));
        }
        Set<String> forAdapters = new LinkedHashSet<>(PORTS_LIVE_IN);
        forAdapters.addAll(allowed("assistant"));
        mayUseOnly("integrations", forAdapters);
    }

    @Test
    void everyPackageHasItsPlaceInTheTable() {
        check(
                classes()
                        .should()
                        .resideInAnyPackage(packages(USES.keySet()))
                        .orShould()
                        .resideInAPackage(ROOT + ".integrations..")
                        .because("a package that is not in the table would escape its rules"));
    }

    @Test
    void featuresDoNotDependOnEachOtherInACircle() {
        check(
                slices().matching(ROOT + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because(
                                "a feature can be read, tested and changed only where arrows point one way"));
    }

    /** A façade and the parts below it may know each other; the parts may not go in circles. */
    @Test
    void partsOfAFeatureDoNotDependOnEachOtherInACircle() {
        for (String feature : USES.keySet()) {
            JavaPackage whole = PROGRAM.getPackage(ROOT + "." + feature);
            inner(whole)
                    .forEach(parent ->
                            check(
                                    slices().matching(parent.getName() + ".(*)..")
                                            .should()
                                            .beFreeOfCycles()
                                            .because(
                                                    "a circle inside a feature is as hard to read as"
                                                            + " one between features")));
        }
    }

    @Test
    void adaptersNeverMeet() {
        check(
                slices().matching(ROOT + ".integrations.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .because("an outside system must be replaceable without touching another"));
    }

    @Test
    void aPartInsideAFeatureIsUsedOnlyByThatFeature() {
        check(
                classes()
                        .should(
                                new ArchCondition<JavaClass>("be used only inside their feature") {
                                    @Override
                                    public void check(JavaClass part, ConditionEvents events) {
                                        for (Dependency use : part.getDirectDependenciesToSelf()) {
                                            if (!maySee(use.getOriginClass(), part)) {
                                                events.add(
                                                        SimpleConditionEvent.violated(
                                                                use, use.getDescription()));
                                            }
                                        }
                                    }
                                })
                        .because(
                                "a feature is spoken to through its façade; its inner packages may change without asking"
                                        + " anyone"));
    }

    @Test
    void theKernelKnowsNoFramework() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + ".kernel..")
                        .should()
                        .dependOnClassesThat(
                                not(
                                        resideInAnyPackage(
                                                "java..",
                                                ROOT + ".kernel..",
                                                "org.jspecify..",
                                                "com.google.errorprone.annotations..",
                                                "org.slf4j..",
                                                "com.google.i18n.phonenumbers..")))
                        .because(
                                "shared words outlive every framework, and everybody depends on them"));
    }

    @Test
    void javafxStaysInTheDesk() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(ROOT + ".desk..", ROOT + ".app..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx..", "com.sun.javafx..")
                        .because(
                                "everything below the desk also runs on a server without a screen"));
    }

    @Test
    void onlyDeskFxKnowsThePlatform() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(ROOT + ".desk.fx..")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("javafx.application.Platform")
                        .because(
                                "hopping to the JavaFX thread in one place keeps screens testable and updates coalesced"));
    }

    @Test
    void deskFxKnowsNoScreenAndNoFeature() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + ".desk.fx..")
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage(ROOT + "..")
                                        .and(
                                                not(
                                                        resideInAnyPackage(
                                                                ROOT + ".desk.fx..",
                                                                ROOT + ".kernel.."))))
                        .because("the bridge to JavaFX serves every screen and so can know none"));
    }

    @Test
    void viewModelsKnowNoControls() {
        check(
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("ViewModel")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "javafx.scene.control..",
                                "javafx.stage..",
                                "javafx.fxml..",
                                "org.controlsfx..")
                        .because("what a screen does is tested without a stage"));
    }

    @Test
    void theWebFrameworkStaysInTheListener() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(ROOT + ".web..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..")
                        .because(
                                "features answer calls; only the listener knows that some came by HTTP"));
    }

    @Test
    void vendorLibrariesStayInTheirAdapter() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(ROOT + ".integrations.twilio..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("com.twilio..")
                        .because("the rest of the program speaks of channels, not of providers"));
    }

    @Test
    void entitiesNeverLeaveTheirPackage() {
        check(
                classes()
                        .that()
                        .areAnnotatedWith("jakarta.persistence.Entity")
                        .should()
                        .bePackagePrivate()
                        .andShould()
                        .haveSimpleNameEndingWith("Row")
                        .because("a row is bound to its transaction; records cross packages"));
    }

    @Test
    void noPackageIsABoxForOddThings() {
        for (String name :
                List.of(
                        "util", "utils", "common", "impl", "dto", "manager", "helper", "helpers",
                        "misc")) {
            check(
                    noClasses()
                            .should()
                            .resideInAPackage(ROOT + ".." + name + "..")
                            .because("a folder's name must say what the code in it is about"));
        }
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        nobodyReaches(
                describe("reads the machine's clock", ArchitectureTest::readsTheClock),
                "the program's clock is an argument: it can be set for tests, demos and rehearsals",
                "app");
    }

    @Test
    void nobodyAsksTheMachineForTheZone() {
        nobodyReaches(
                oneOf("java.time.ZoneId.systemDefault", "java.util.TimeZone.getDefault"),
                "the clinic's zone decides, wherever the computer stands",
                "app");
    }

    @Test
    void nobodyAsksTheMachineForTheLanguage() {
        nobodyReaches(
                oneOf("java.util.Locale.getDefault"),
                "the reader's language decides; only the desk may start in that of the computer",
                "app",
                "desk");
    }

    @Test
    void nobodyRollsHiddenDice() {
        nobodyReaches(
                oneOf(
                        "java.lang.Math.random",
                        "java.util.UUID.randomUUID",
                        "java.util.Random.<init>",
                        "java.util.concurrent.ThreadLocalRandom.current"),
                "randomness is an argument, so that a failing run can be repeated",
                "app");
    }

    @Test
    void noStaticFieldChanges() {
        check(
                fields().that()
                        .areStatic()
                        .should()
                        .beFinal()
                        .andShould()
                        .notHaveRawType(
                                describe(
                                        "holds changing state",
                                        ArchitectureTest::holdsChangingState))
                        .because(
                                "state belongs to an object that somebody built and somebody closes"));
    }

    @Test
    void optionalIsOnlyAReturnType() {
        check(
                fields().should()
                        .notHaveRawType(Optional.class)
                        .because("a field that may be empty is @Nullable and says so"));
        check(
                classes()
                        .should(
                                new ArchCondition<JavaClass>("not take an Optional") {
                                    @Override
                                    public void check(JavaClass owner, ConditionEvents events) {
                                        for (JavaCodeUnit unit : owner.getCodeUnits()) {
                                            boolean written =
                                                    !unit.getModifiers()
                                                            .contains(JavaModifier.SYNTHETIC);
                                            if (written && takesOptional(unit)) {
                                                events.add(
                                                        SimpleConditionEvent.violated(
                                                                unit,
                                                                unit.getFullName()
                                                                        + " takes an Optional"));
                                            }
                                        }
                                    }
                                })
                        .because("a parameter that may be empty is @Nullable or a second method"));
    }

    @Test
    void classesAreFinalOrSealed() {
        check(
                classes()
                        .that(describe("can be extended by anyone", ArchitectureTest::isOpen))
                        .and()
                        .areNotAnnotatedWith("jakarta.persistence.Entity")
                        .should()
                        .haveModifier(JavaModifier.FINAL)
                        .because(
                                "inheritance is designed (abstract or sealed) or forbidden (final)"));
    }

    private static void check(ArchRule rule) {
        rule.check(PROGRAM);
    }

    private static void mayUseOnly(String feature, Set<String> allowed) {
        DescribedPredicate<JavaClass> elsewhere =
                resideInAPackage(ROOT + "..")
                        .and(not(resideInAPackage(ROOT + "." + feature + "..")))
                        .and(not(resideInAnyPackage(packages(allowed))))
                        .as("reside elsewhere than in " + allowed);
        check(
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + "." + feature + "..")
                        .should()
                        .dependOnClassesThat(elsewhere)
                        .because(
                                "arrows point only downward, so that a feature can be understood without those above it"));
    }

    /** All packages this one uses, directly or through those it uses. */
    private static Set<String> allowed(String feature) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(USES.get(feature));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (found.add(next)) {
                open.addAll(USES.getOrDefault(next, Set.of()));
            }
        }
        return found;
    }

    // Understanding words is of use wherever words arrive; the practice carrier is wired by app and
    // shown by the desk.
    private static final Map<String, Set<String>> OPEN_PARTS =
            Map.of(
                    ROOT + ".assistant.understanding", Set.of("app", "desk", "web"),
                    ROOT + ".web.practice", Set.of("app", "desk"));

    private static boolean maySee(JavaClass user, JavaClass part) {
        String[] inside = part.getPackageName().split("\\.", -1);
        if (inside.length < 4) {
            return true;
        }
        String feature = inside[2];
        String[] from = user.getPackageName().split("\\.", -1);
        String userFeature = from.length > 2 ? from[2] : "";
        return userFeature.equals(feature)
                || feature.equals("integrations") && userFeature.equals("app")
                || feature.equals("desk") && userFeature.equals("app")
                || OPEN_PARTS.getOrDefault(part.getPackageName(), Set.of()).contains(userFeature);
    }

    private static void nobodyReaches(
            DescribedPredicate<AccessTarget> forbidden, String reason, String... exceptIn) {
        check(
                noClasses()
                        .that(not(resideInAnyPackage(packages(List.of(exceptIn)))))
                        .should()
                        .accessTargetWhere(target(forbidden))
                        .because(reason));
    }

    private static DescribedPredicate<AccessTarget> oneOf(String... names) {
        Set<String> wanted = Set.of(names);
        return describe(
                "is one of " + wanted,
                target ->
                        wanted.contains(target.getOwner().getFullName() + "." + target.getName()));
    }

    private static Stream<JavaPackage> inner(JavaPackage whole) {
        return Stream.concat(Stream.of(whole), whole.getSubpackagesInTree().stream());
    }

    private static String[] packages(Collection<String> names) {
        return names.stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }

    private static boolean readsTheClock(AccessTarget target) {
        String owner = target.getOwner().getFullName();
        boolean withoutClock =
                target instanceof AccessTarget.CodeUnitAccessTarget call
                        && call.getRawParameterTypes().stream()
                                .noneMatch(type -> type.isAssignableTo(InstantSource.class));
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.") && withoutClock;
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "system",
                    "systemUTC",
                    "systemDefaultZone",
                    "tickMillis",
                    "tickSeconds",
                    "tickMinutes" ->
                    owner.equals(Clock.class.getName())
                            || owner.equals(InstantSource.class.getName());
            default -> false;
        };
    }

    private static boolean holdsChangingState(JavaClass type) {
        return type.getPackageName().equals("java.util.concurrent.atomic")
                || type.isAssignableTo(ConcurrentMap.class)
                || type.isAssignableTo(StringBuilder.class)
                || type.isAssignableTo(ThreadLocal.class);
    }

    private static boolean takesOptional(JavaCodeUnit unit) {
        return unit.getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(Optional.class));
    }

    private static boolean isOpen(JavaClass type) {
        return !type.isInterface()
                && !type.isEnum()
                && !type.isAssignableTo(Enum.class)
                && !type.isAnonymousClass()
                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && !type.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !type.reflect().isSealed();
    }
}
