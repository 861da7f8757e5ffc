import { type Audience, type Need } from '../needs.js';

/*
 * Words by which free text and names of terms are mapped to our needs and audiences. Folded: lower case, no accents, no
 * punctuation. Each is the beginning of a word or phrase (`counsel` finds "counselling"); a `$` at the end stands for the
 * end of a word. English first, then a few of Spanish, French and German. Data: a language is added without code.
 */

/** Taken out of a text before it is looked at: phrases that hold a word below and mean something else. */
export const NOT_MEANT =
  'physical therap|occupational therap|speech therap|respiratory therap|radiation therap|aromatherap|housing crisis|not a crisis|credit counsel|tax counsel|housing counsel|foreclosure counsel|genetic counsel|nutrition counsel|career counsel|legal counsel|camp counsel|school board|drug store|prescription drug|drug formulary|family day|family medicine|social security|social distanc|social work|social media|work hours|work week|peer review|crisis pregnancy|drug plan|stress test|free of charge|court house|courthouse|opening hours';

export const NEED_WORDS: readonly (readonly [need: Need, words: string])[] = [
  [
    'crisis',
    'crisis|suicid|988$|hotline|helpline|lifeline|emergency psychiatric|psychiatric emergency|mental health emergency|mobile response|urgent mental|self harm|emergency care$|samaritans$|linea de ayuda|linea de crisis|prevencion del suicidio|urgence psychiatrique|ligne d ecoute|detresse|prevention du suicide|krise|notfall|telefonseelsorge',
  ],
  [
    'counseling',
    'counsel|psychotherap|therapist|talk therap|therapy|mental health|behavioral health|behavioural health|psycholog|outpatient|depress|anxiety|trauma|post traumatic|posttraumatic|ptsd|wellbeing|emotional health|emotional support|cbt$|iapt$|talking therap|consejeria|orientacion psicologica|salud mental|psicolog|terapia$|terapeut|ansiedad|depresion|sante mentale|psychologue|therapie|soutien psychologique|anxiete|beratung|psycholog|psychisch|angst',
  ],
  ['psychiatry', 'psychiatr|psychotropic|medication management|mental health evaluation|psiquiatr|psychiatre'],
  [
    'intensive-care',
    'inpatient|residential treatment|residential program|partial hospital|day treatment|day program for mental|intensive outpatient|acute care$|psychiatric hospital|crisis bed|hospitalizacion|hospitalisation|stationar|tagesklinik|klinik',
  ],
  [
    'substance-use',
    'substance|addict|alcohol|drug|detox|opioid|methadone|buprenorphine|naltrexone|naloxone|sober|recovery program|recovery support|recovery service|12 step|twelve step|gambling|harm reduction|needle exchange|smoking cessation|chemical dependen|adiccion|drogas|alcoholism|dependance|toxicoman|drogue|sucht|drogen',
  ],
  [
    'peer-support',
    'support group|peer support|peer run|peer special|peer counsel|peer led|self help|mutual aid|mutual support|clubhouse|drop in group|warm line|warmline|mentoring|grupo de apoyo|grupos de apoyo|apoyo entre pares|groupe de soutien|groupes de soutien|pair aidan|entraide|selbsthilfe|gesprachsgruppe',
  ],
  [
    'grief',
    'grief|griev|bereave|loss of a loved|mourning|widow|duelo$|luto$|deuil|endeuill|trauer|hospice bereavement',
  ],
  [
    'violence',
    'domestic violence|domestic abuse|domestic hotline|domestic crisis|intimate partner|family violence|sexual assault|sexual abuse|sexual violence|rape|child abuse|elder abuse|human traffick|stalking|battered|victim|abuse recovery|violence|refuge$|violencia|abuso sexual|maltrato|agresion sexual|violence conjugale|violences|agression|victime|gewalt|missbrauch|frauenhaus|opfer',
  ],
  [
    'eating',
    'eating disorder|anorexi|bulimi|binge eating|body image|disordered eating|trastornos alimentarios|trastorno alimentario|troubles alimentaires|trouble alimentaire|essstorung|magersucht',
  ],
  [
    'family',
    'parenting|parent support|parent education|family support|family therap|family counsel|family service|family resource|couples|marriage|childcare|child care|home visiting|foster|adoption|caregiver|respite|nurser|creche|pre school|early years|babies|crianza|apoyo familiar|familias|parentalite|soutien aux parents|famille|garde d enfants|erziehung|familien|eltern',
  ],
  [
    'school',
    'school|education|tutor|student|learning support|homework|literacy|ged$|english as a second|esl$|classes$|college|special needs education|private tuition|escuela|educacion|tutoria|estudiant|ecole|scolaire|scolarite|eleves|schule|schul|nachhilfe|bildung',
  ],
  [
    'housing',
    'housing|shelter|homeless|rent assist|rental assist|help pay for rent|eviction|supportive living|transitional living|halfway house|sober living|tenant|vivienda|albergue|refugio|sin hogar|alquiler|logement|hebergement|sans abri|sans domicile|wohnung|obdach|wohnen|unterkunft',
  ],
  [
    'food-money',
    'food|meals|meal site|pantry|grocer|soup kitchen|snap$|wic$|nutrition program|financial assist|financial help|cash assist|benefits|utility assist|utilities|clothing|budget|debt|money|welfare|hunger|comida|alimentos|despensa|ayuda economica|ayuda financiera|beneficios|aide alimentaire|repas|aide financiere|aide sociale|epicerie|lebensmittel|tafel$|schuldner|sozialhilfe|mahlzeit',
  ],
  [
    'legal',
    'legal|lawyer|attorney|immigration|citizenship|asylum|civil rights|rights advice|restraining order|expungement|advocacy|asistencia legal|abogad|inmigracion|asilo|juridique|avocat|asile|droits|rechts|anwalt|asyl',
  ],
  [
    'work',
    'employment|job train|job search|job placement|jobs$|job development|vocational|career|workforce|supported employment|work readiness|work program|access to work|resume|empleo|trabajo|capacitacion laboral|emploi|insertion professionnelle|formation professionnelle|arbeit|beruf|ausbildung|jobcenter',
  ],
  [
    'social',
    'recreation|leisure|social activit|social group|social club|clubs and groups|youth club|senior center|community center|drop in center|friendship|befriend|loneliness|things to do|sports|arts|crafts|scout|days out|after school program|dance drama|recreacion|actividades sociales|centro comunitario|loisirs|activites sociales|isolement|freizeit|treffpunkt|begegnung',
  ],
];

export const AUDIENCE_WORDS: readonly (readonly [audience: Audience, words: string])[] = [
  [
    'children',
    'children|child$|kids|infant|toddler|baby|babies|preschool|pre school|boys|girls|pediatric|elementary school|primary school|ninos|ninas|infancia|infantil|enfant|kinder|chld$',
  ],
  [
    'young-people',
    'youth|young people|young person|young adult|adolescen|teen|transition age|students|jovenes|juventud|adolescente|jeune|etudiant|jugend|yad$',
  ],
  [
    'older-adults',
    'senior|older adult|older people|elder|aging|ageing|aged care|geriatric|over 60|60 and over|adultos mayores|personas mayores|tercera edad|aine|personnes agees|altere menschen|senioren|snr$',
  ],
  [
    'parents',
    'parents|parenting|mothers|fathers|pregnan|postpartum|perinatal|maternal|caregivers|carers|new moms|padres|madres|embaraz|cuidadores|femmes enceintes|proches aidants|eltern|schwanger|angehorige',
  ],
  ['lgbtq', 'lgbt|gay$|lesbian|bisexual|transgender|queer|two spirit|gender identity|gender diverse|trans$'],
  [
    'veterans',
    'veteran|military|armed forces|service member|active duty|national guard|va$|veteranos|militar|anciens combattants|militaire|soldat|bundeswehr',
  ],
  [
    'newcomers',
    'immigrant|refugee|asylum|newcomer|undocumented|migrant|new arrivals|inmigrante|refugiad|solicitantes de asilo|immigre|refugie|nouveaux arrivants|demandeurs d asile|gefluchtete|fluchtling|zugewander|migrant',
  ],
  [
    'disability',
    'disabilit|disabled|deaf|hard of hearing|blind|visually impaired|autis|wheelchair user|special needs|developmental|send$|discapacidad|sord|ciego|handicap|sourd|aveugle|behinder|gehorlos',
  ],
];

/** SAMHSA treatment locator, codes of its filters (public domain). What they say of cost stands in `cost-words.ts`. */
export const SAMHSA_NEEDS: readonly (readonly [code: string, needs: readonly Need[]])[] = [
  ['MH', ['counseling']],
  ['MHF', ['counseling']],
  ['SA', ['substance-use']],
  ['SAF', ['substance-use']],
  ['SUMH', ['counseling', 'substance-use']],
  ['CO', ['counseling', 'substance-use']],
  ['DT', ['substance-use']],
  ['OP', ['counseling']],
  ['HI', ['intensive-care']],
  ['RES', ['intensive-care']],
  ['HH', ['housing', 'substance-use']],
  ['ISC', ['substance-use']],
  ['METH', ['substance-use']],
  ['BU', ['substance-use']],
  ['NU', ['substance-use']],
  ['DV', ['violence']],
];
export const SAMHSA_AUDIENCES: readonly (readonly [code: string, audiences: readonly Audience[]])[] = [
  ['VET', ['veterans']],
  ['GL', ['lgbtq']],
  ['AH', ['disability']],
  ['CHLD', ['children', 'young-people']],
  ['YAD', ['young-people']],
  ['SNR', ['older-adults']],
  ['PW', ['parents']],
];
