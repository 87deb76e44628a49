package org.foredesk.assistant.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Emergencies are heard in three languages, however they are put; talk about them is not one. */
class EmergencyTest {
    private static final Understanding ENGINE = Understanding.load();
    private static final ZonedDateTime NOW =
            ZonedDateTime.parse("2024-11-13T09:00+05:30[Asia/Kolkata]");

    private static Meaning read(String text) {
        return ENGINE.understand(Utterance.first(text, NOW), ClinicVocabulary.empty("IN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I can't breathe and my chest hurts",
                "my chest is so tight i cant breath",
                "chest pain since morning please help",
                "having severe pain in my chest and left arm",
                "i think im having a heart attack",
                "heart attack!!",
                "my dad is not breathing",
                "she stopped breathing",
                "he is choking on food",
                "my baby is turning blue",
                "cant catch my breath at all",
                "my husbands face is drooping and he cant talk",
                "her speech is slurred and one arm went numb",
                "I think my mother is having a stroke",
                "he suddenly cannot speak",
                "bleeding won't stop",
                "there is blood everywhere",
                "I'm bleeding heavily and feel faint",
                "she is vomiting blood",
                "he cut his wrist deep",
                "my son is unconscious",
                "he fainted and is not waking up",
                "she collapsed in the kitchen",
                "my grandfather is unresponsive",
                "my child swallowed bleach",
                "she took a whole bottle of pills",
                "i took too many sleeping tablets",
                "a snake bit my brother",
                "i want to kill myself",
                "I don't want to live anymore",
                "thinking about ending my life",
                "my daughter is having a seizure",
                "he is having fits and foam is coming from his mouth",
                "my throat is swelling up after peanuts",
                "her tongue is swollen and she cant breathe after a bee sting",
                "my water broke",
                "contractions every 5 minutes",
                "the baby is coming now",
                "we need an ambulance now",
                "this is an emergency",
                "please help he is dying",
                "my uncle is unconcious pls help",
                "he got an electric shock",
                "my wife is having a seizur",
                "Tengo un dolor fuerte en el pecho",
                "me duele mucho el pecho y el brazo izquierdo",
                "no puedo respirar",
                "mi mamá no puede respirar bien",
                "me falta el aire ayuda",
                "mi papá se desmayó y no despierta",
                "creo que es un infarto",
                "se le torció la boca y no puede hablar",
                "mi abuelo tiene la cara torcida",
                "está sangrando mucho y no para",
                "no para de sangrar",
                "mi hijo está inconsciente",
                "el niño tomó cloro",
                "se tomó todas las pastillas",
                "quiero morirme",
                "me quiero suicidar",
                "ya no quiero vivir",
                "mi hija está convulsionando",
                "tiene convulsiones",
                "se le está hinchando la garganta",
                "reacción alérgica grave",
                "se me rompió la fuente",
                "tengo contracciones cada cinco minutos",
                "necesito una ambulancia",
                "es una emergencia",
                "mi bebé se está ahogando",
                "सीने में बहुत दर्द हो रहा है",
                "छाती में तेज दर्द है",
                "सांस नहीं आ रही",
                "पापा को सांस लेने में तकलीफ हो रही है",
                "मेरी माँ बेहोश हो गई",
                "दिल का दौरा पड़ा है",
                "मुंह टेढ़ा हो गया है और बोल नहीं पा रहे",
                "खून बहुत बह रहा है",
                "खून रुक नहीं रहा",
                "बच्चे ने ज़हर खा लिया",
                "सांप ने काट लिया",
                "मैं मरना चाहता हूं",
                "आत्महत्या करने का मन है",
                "मिर्गी का दौरा पड़ रहा है",
                "उसका गला सूज गया है सांस नहीं ले पा रहा",
                "एम्बुलेंस भेजो",
                "पानी की थैली फट गई",
                "seene mein bahut dard hai",
                "chhati me tez dard ho raha hai",
                "chest me dard ho raha hai",
                "saans nahi aa rahi",
                "papa ko sans lene me dikkat ho rahi hai",
                "mummy behosh ho gayi",
                "dil ka daura pada hai",
                "papa ko heart attack aaya hai",
                "muh tedha ho gaya hai",
                "khoon bahut beh raha hai",
                "khoon nahi ruk raha",
                "bete ne zeher kha liya",
                "saanp ne kaat liya",
                "main marna chahta hu",
                "ab jeena nahi chahti",
                "usko daure pad rahe hain",
                "gala sooj gaya hai saans nahi le pa raha",
                "ambulance bhejo jaldi",
                "emergency hai please",
                "labour pain shuru ho gaya",
                "dam ghut raha hai",
                "bahut sari goliyan kha li usne",
                "mere papa hosh mein nahi hai",
                "there's so much blood it won't stop",
                "i feel like ending it all",
                "something is stuck in my baby's throat",
                "se intoxicó con pastillas",
                "mi abuela no abre los ojos",
                "मुझे जीना नहीं है",
                "khoon ki ulti ho rahi hai"
            })
    void anEmergencyIsHeard(String text) {
        assertThat(read(text).does(Intent.EMERGENCY)).as(text).isTrue();
        assertThat(read(text).intent()).isEqualTo(Intent.EMERGENCY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I need a heart doctor",
                "I want to see a cardiologist tomorrow",
                "chest X-ray appointment please",
                "book a chest x ray for friday",
                "my father had a stroke last year, follow-up",
                "I had a heart attack two years ago, need a check up",
                "follow up after my heart attack",
                "no chest pain, just a routine checkup",
                "I don't have chest pain",
                "I'm dying of boredom in your waiting room lol",
                "is there parking for ambulances",
                "where is the ambulance entrance",
                "it is not an emergency",
                "do you handle emergencies",
                "my gums bleed when I brush",
                "I have bad breath",
                "my phone is dying, talk later",
                "that joke killed me, laughing so hard i can't breathe",
                "I want a heart check up",
                "emergency contact is my wife",
                "can I get an appointment for my knee pain",
                "my head hurts a bit",
                "I have a cold and a stuffy nose",
                "flu shot for my son",
                "what does an ECG cost",
                "my mother's stroke rehab physiotherapy",
                "stop",
                "can I book on Monday at 5",
                "I am pregnant and want a gynecologist",
                "blood test tomorrow morning fasting?",
                "need a blood pressure check",
                "my tooth hurts and is bleeding a little after brushing",
                "asthma follow up appointment",
                "necesito un cardiólogo",
                "quiero una radiografía de pecho",
                "cita para radiografía de tórax",
                "mi papá tuvo un infarto el año pasado, quiero un control",
                "no es una emergencia",
                "me muero de risa",
                "muero de hambre jaja",
                "¿tienen estacionamiento para ambulancias?",
                "me duele la rodilla",
                "tengo la nariz tapada",
                "análisis de sangre para mañana",
                "me sangran las encías cuando me cepillo",
                "no tengo dolor de pecho, es solo una revisión",
                "दिल का डॉक्टर चाहिए",
                "पापा को पिछले साल दिल का दौरा पड़ा था, फॉलोअप चाहिए",
                "सीने का एक्सरे कराना है",
                "सीने में दर्द नहीं है",
                "मेरे घुटने में दर्द है",
                "dil ka doctor chahiye",
                "chest xray karwana hai",
                "papa ko pichle saal stroke hua tha, follow up chahiye",
                "hanste hanste mar gaya haha",
                "emergency nahi hai, bas checkup",
                "ghutne mein dard hai",
                "khoon ki jaanch karwani hai",
                "bukhar hai kal ka appointment chahiye",
                "daant se khoon aata hai brush karte time",
                "parking hai kya ambulance ke liye",
                "kal 5 baje aaunga",
                "I'm dying for a coffee",
                "is the clinic open for emergencies at night?",
                "my face is swollen from a tooth",
                "can't move my appointment online, help",
                "my legs feel funny after sitting all day",
                "my son ate something from the floor, is a check needed?",
                "he doesn't have any chest pain any more",
                "I stubbed my toe",
                "I think 11:15 am would be ideal",
                "तीस जुलाई को",
                "he is not responding to my emails",
                "¿tratan mordeduras de serpiente?",
                "heart attack ke lakshan kya hote hai",
                "tengo un sarpullido en el pecho",
                "mi mamá se desmayó en navidad, control",
                "el bebé tiene hipo todo el rato",
                "bete ne zameen se kuch kha liya, dikhana zaroori hai kya?",
                "जिम से हाथ भारी है"
            })
    void talkAboutItIsNoEmergency(String text) {
        assertThat(read(text).does(Intent.EMERGENCY)).as(text).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chest pain, book tomorrow 10am",
                "I want an appointment, my chest hurts a lot"
            })
    void aWishToBookDoesNotHideIt(String text) {
        assertThat(read(text).intent()).isEqualTo(Intent.EMERGENCY);
    }

    /** What nobody in distress writes carefully, and what only sounds so: {@code alarms.txt}. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceOfTheListsIsHeardForWhatItIs(Language language) {
        List<AlarmSentence> all = AlarmSentence.of(language);
        assertThat(all).hasSizeGreaterThan(1000);
        assertThat(all)
                .filteredOn(one -> read(one.text()).does(Intent.EMERGENCY) != (one.kind() != null))
                .isEmpty();
    }

    /** Nothing here is an alarm by the lists, and nothing is left to chance. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "dont want to live any more",
                "ya no quiero vivir más",
                "SOS",
                "mi abuela se puso gris y suda helado",
                "bachcha neela pad gaya hai jaldi",
                "his skin peels from a scald of tea",
                "my vision has gone completely black in both eyes",
                "me despierto sin aire y escupo espuma rosada",
                "no consigo que mi marido me responda",
                "टांके खुल गए पूरा बिस्तर खून से लथपथ",
                "aaj teen baar gash kha ke gira",
                "my visit is at three but right now I can't breathe"
            })
    void likenessHearsWhatTheListsDoNot(String text) {
        assertThat(read(text).intent()).as(text).isEqualTo(Intent.EMERGENCY);
    }

    /** No rule names the kind of these, or a rule names but the wound. */
    @ParameterizedTest
    @CsvSource({
        "chest_pain, my pacemaker keeps shocking me over and over",
        "breathing, spo2 showing 82 and dropping what to do",
        "poisoning, gave the baby ten times the dose by mistake",
        "suicide, i just want everything to stop forever",
        "suicide, i slit my wrists and wait for the end",
        "labour, wife has pains coming every three minutes its our second",
        "stroke, se le trabó la lengua y se le cae la baba de un lado",
        "poisoning, le di diez veces la dosis por error",
        "suicide, no le veo sentido a seguir",
        "allergy, comí gambas y tengo los labios como globos",
        "breathing, बच्ची की पसलियां धंस रही हैं सांस लेते हुए",
        "suicide, चिट्ठी लिख दी है सबको अलविदा",
        "labour, पत्नी को जच्चगी का दर्द शुरू",
        "bleeding, kaali kaali ulti ho rahi chehra safed pad gaya",
        "poisoning, galti se das guna dawa pila di",
        "suicide, bhai kamre me band hai bolta hai khatam kar lunga"
    })
    void likenessTellsTheKindNoRuleNames(String kind, String text) {
        assertThat(read(text).emergency()).as(text).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what should I do in a heart attack, I want to learn first aid",
                "¿cuáles son los síntomas de un infarto? es para una tarea",
                "heart attack aaye to kya karna chahiye, seekhna hai"
            })
    void whatTheListsHearInAHarmlessMessageIsWorryingAndNoAlarm(String text) {
        assertThat(read(text).emergency()).as(text).isNull();
        assertThat(read(text).worrying()).as(text).isTrue();
    }
}
