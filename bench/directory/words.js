/*
 * Words that the generated directories are written with. Each list begins with what such a directory says most often.
 * All services, towns and people that come of it are made up.
 */
export const words = {
  en: `services support help program community health people family children counseling care free available provides information
adults group mental youth housing call treatment individual crisis therapy assistance families office center hours resources
education recovery training referral substance abuse food emergency development management local case women violence
disabilities seniors outreach prevention school legal peer medical behavioral access employment shelter workshops staff
eligibility insurance appointment meeting online depression anxiety grief trauma parents students volunteers clients offers
needs domestic living skills residents county safe confidential sliding scale medication psychiatric evaluation groups
weekly drop mentoring transportation utility rent deposit veterans immigrants refugee interpreter bilingual psychologist
nurse doctor clinic hospital inpatient outpatient detox sober eating disorder image nutrition diaper pantry meals breakfast
homework tutoring scholarship court custody divorce eviction tenant rights benefits application form identification income
proof address walk evening weekend wheelchair elevator bus station parking childcare art music dance garden walking
friendly warm welcoming trained licensed certified nonprofit funded private public partner network regional statewide
listening someone talk alone worry sleep stress panic anger loss hope strength healing growth future plan goal step together
coordination assessment intake screening questionnaire waitlist capacity caregiver respite dementia autism learning speech
hearing vision therapist pediatric adolescent adult senior infant toddler pregnancy postpartum birth adoption foster kinship
neighborhood library church mosque temple club camp sport summer winter holiday season equipment clothing furniture repair
job resume interview career coach apprentice wage tax credit debt budget loan bank savings grant stipend voucher card ticket`
    .split(/\s+/)
    .filter(Boolean),
  es: `servicios apoyo ayuda para familias niños personas gratis salud mental comunidad programa información jóvenes adultos vivienda
consejería terapia grupo crisis tratamiento alimentos empleo escuela violencia doméstica legal inmigrantes refugio cita
depresión ansiedad duelo padres atención médica psicología recuperación adicciones alcohol drogas citas confidencial
intérprete inglés español horario teléfono oficina orientación educación desarrollo mujeres mayores discapacidad`.split(
    /\s+/,
  ),
  ar: `خدمات دعم مساعدة للأسر الأطفال مجانية الصحة النفسية المجتمع برنامج معلومات الشباب البالغين السكن الإرشاد العلاج مجموعة أزمة
الغذاء العمل المدرسة العنف الأسري القانونية المهاجرين اللاجئين موعد الاكتئاب القلق الحزن الوالدين الرعاية الطبية التعافي
الإدمان سرية مترجم هاتف مكتب التعليم النساء كبار السن الإعاقة استشارة جلسات فردية جماعية`.split(/\s+/),
  'zh-Hans':
    `服务 支持 帮助 家庭 儿童 免费 心理 健康 社区 项目 信息 青少年 成人 住房 咨询 治疗 小组 危机 食物 就业 学校 家庭暴力 法律 移民 难民 预约
抑郁 焦虑 丧亲 父母 医疗 康复 成瘾 保密 口译 电话 办公室 教育 妇女 老年人 残疾 辅导 热线 志愿者`.split(/\s+/),
  vi: `dịch vụ hỗ trợ giúp đỡ gia đình trẻ em miễn phí sức khỏe tâm thần cộng đồng chương trình thông tin thanh niên người lớn nhà ở
tư vấn trị liệu nhóm khủng hoảng thực phẩm việc làm trường học bạo lực pháp lý nhập cư tị nạn cuộc hẹn trầm cảm lo âu`.split(
    /\s+/,
  ),
  ru: `услуги поддержка помощь семьям детям бесплатно психическое здоровье община программа информация молодёжь взрослые жильё
консультация терапия группа кризис лечение питание работа школа насилие юридическая иммигранты беженцы запись депрессия
тревога горе родители медицинская восстановление зависимость конфиденциально переводчик телефон офис обучение`.split(
    /\s+/,
  ),
};

const onsets = 'b br c ch cl cr d dr f fl g gr h j k kl l m n p pr qu r s sh sl st str t th tr v w wh y z'.split(' ');
const vowels = 'a e i o u ai ea ee oa ou'.split(' ');
const ends = ['', '', '', 'n', 'r', 's', 'l', 't', 'm', 'ck', 'nd', 'rd', 'th', 'ng', 'x'];
const tails = ['', '', '', 'ton', 'ville', 'ford', 'field', 'son', 'ley', 'ham', 'ing', 'er', 'ed', 's'];

/** Names and rare words: the long tail that makes an index large. */
export function rareWords(random, count) {
  const list = new Set();
  while (list.size < count) {
    let word = '';
    for (let part = 1 + random.upTo(3); part > 0; part--)
      word += random.pick(onsets) + random.pick(vowels) + random.pick(ends);
    if (word.length > 2) list.add(word + random.pick(tails));
  }
  return [...list];
}
