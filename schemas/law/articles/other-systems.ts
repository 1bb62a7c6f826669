/** Articles of the European Convention and its protocols, the American Convention, the Arab Charter and the Universal Declaration. */
import type { Labelled } from './labelled.ts'

export const echr: Labelled = [
  ['1', 'Obligation to respect human rights', 'Obligation de respecter les droits de l’homme', 'الالتزام باحترام حقوق الإنسان'],
  ['2', 'Right to life', 'Droit à la vie', 'الحق في الحياة'],
  ['3', 'Prohibition of torture', 'Interdiction de la torture', 'حظر التعذيب'],
  ['4', 'Prohibition of slavery and forced labour', 'Interdiction de l’esclavage et du travail forcé', 'حظر الرق والعمل القسري'],
  ['5', 'Liberty and security', 'Liberté et sûreté', 'الحرية والأمن'],
  ['6', 'Fair trial', 'Procès équitable', 'المحاكمة العادلة'],
  ['7', 'No punishment without law', 'Pas de peine sans loi', 'لا عقوبة إلا بنص'],
  ['8', 'Private and family life, home', 'Vie privée et familiale, domicile', 'الحياة الخاصة والعائلية والمسكن'],
  ['9', 'Thought, conscience and religion', 'Pensée, conscience et religion', 'الفكر والضمير والدين'],
  ['10', 'Expression', 'Expression', 'التعبير'],
  ['11', 'Assembly and association', 'Réunion et association', 'الاجتماع وتكوين الجمعيات'],
  ['12', 'Right to marry', 'Droit au mariage', 'الحق في الزواج'],
  ['13', 'Effective remedy', 'Recours effectif', 'سبيل انتصاف فعال'],
  ['14', 'Prohibition of discrimination', 'Interdiction de discrimination', 'حظر التمييز'],
  ['18', 'Limits on restrictions of rights', 'Limitation de l’usage des restrictions aux droits', 'حدود استعمال القيود على الحقوق'],
  ['34', 'No hindrance to individual application', 'Pas d’entrave au recours individuel', 'عدم عرقلة الطلب الفردي'],
]
export const echrP1: Labelled = [
  ['1', 'Protection of property', 'Protection de la propriété', 'حماية الملكية'],
  ['2', 'Education', 'Instruction', 'التعليم'],
  ['3', 'Free elections', 'Élections libres', 'انتخابات حرة'],
]
export const echrP4: Labelled = [
  ['1', 'No imprisonment for debt', 'Pas d’emprisonnement pour dette', 'عدم جواز السجن بسبب دين'],
  ['2', 'Freedom of movement', 'Liberté de circulation', 'حرية التنقل'],
  ['3', 'No expulsion of nationals', 'Pas d’expulsion des nationaux', 'حظر إبعاد المواطنين'],
  ['4', 'No collective expulsion of aliens', 'Pas d’expulsion collective d’étrangers', 'حظر الطرد الجماعي للأجانب'],
]
export const echrP6: Labelled = [['1', 'Abolition of the death penalty', 'Abolition de la peine de mort', 'إلغاء عقوبة الإعدام']]
export const echrP7: Labelled = [
  ['1', 'Safeguards in the expulsion of aliens', 'Garanties en cas d’expulsion d’étrangers', 'ضمانات إبعاد الأجانب'],
  ['2', 'Appeal in criminal matters', 'Double degré de juridiction en matière pénale', 'الاستئناف في المواد الجنائية'],
  ['3', 'Compensation for wrongful conviction', 'Indemnisation en cas d’erreur judiciaire', 'التعويض عن الخطأ القضائي'],
  ['4', 'Not to be tried twice', 'Ne pas être jugé deux fois', 'عدم المحاكمة مرتين'],
  ['5', 'Equality between spouses', 'Égalité entre époux', 'المساواة بين الزوجين'],
]
export const echrP12: Labelled = [['1', 'General prohibition of discrimination', 'Interdiction générale de la discrimination', 'حظر عام للتمييز']]
export const echrP13: Labelled = [
  ['1', 'Abolition of the death penalty in all circumstances', 'Abolition de la peine de mort en toutes circonstances', 'إلغاء عقوبة الإعدام في جميع الظروف'],
]

export const achr: Labelled = [
  ['1', 'Obligation to respect rights', 'Obligation de respecter les droits', 'الالتزام باحترام الحقوق'],
  ['2', 'Domestic legal effects', 'Mesures de droit interne', 'الآثار القانونية الداخلية'],
  ['3', 'Juridical personality', 'Personnalité juridique', 'الشخصية القانونية'],
  ['4', 'Life', 'Vie', 'الحياة'],
  ['5', 'Humane treatment', 'Intégrité de la personne', 'المعاملة الإنسانية'],
  ['6', 'Freedom from slavery', 'Interdiction de l’esclavage', 'حظر الرق'],
  ['7', 'Personal liberty', 'Liberté de la personne', 'الحرية الشخصية'],
  ['8', 'Fair trial', 'Garanties judiciaires', 'المحاكمة العادلة'],
  ['9', 'No ex post facto laws', 'Légalité et non-rétroactivité', 'عدم رجعية القوانين'],
  ['10', 'Compensation', 'Indemnisation', 'التعويض'],
  ['11', 'Privacy', 'Vie privée', 'الخصوصية'],
  ['12', 'Conscience and religion', 'Conscience et religion', 'الضمير والدين'],
  ['13', 'Thought and expression', 'Pensée et expression', 'الفكر والتعبير'],
  ['14', 'Right of reply', 'Droit de réponse', 'حق الرد'],
  ['15', 'Assembly', 'Réunion', 'الاجتماع'],
  ['16', 'Association', 'Association', 'تكوين الجمعيات'],
  ['17', 'Family', 'Famille', 'الأسرة'],
  ['18', 'Name', 'Nom', 'الاسم'],
  ['19', 'Rights of the child', 'Droits de l’enfant', 'حقوق الطفل'],
  ['20', 'Nationality', 'Nationalité', 'الجنسية'],
  ['21', 'Property', 'Propriété', 'الملكية'],
  ['22', 'Movement and residence', 'Circulation et résidence', 'التنقل والإقامة'],
  ['23', 'Participation in government', 'Droits politiques', 'الحقوق السياسية'],
  ['24', 'Equal protection', 'Égalité devant la loi', 'المساواة في الحماية'],
  ['25', 'Judicial protection', 'Protection judiciaire', 'الحماية القضائية'],
  ['26', 'Progressive development', 'Développement progressif', 'التنمية التدريجية'],
]

export const arabCharter: Labelled = [
  ['3', 'Non-discrimination', 'Non-discrimination', 'عدم التمييز'],
  ['5', 'Life', 'Vie', 'الحياة'],
  ['8', 'No torture or ill-treatment', 'Interdiction de la torture et des mauvais traitements', 'حظر التعذيب وسوء المعاملة'],
  ['10', 'No slavery or trafficking', 'Interdiction de l’esclavage et de la traite', 'حظر الرق والاتجار'],
  ['11', 'Equality before the law', 'Égalité devant la loi', 'المساواة أمام القانون'],
  ['12', 'Equality before the courts', 'Égalité devant les tribunaux', 'المساواة أمام القضاء'],
  ['13', 'Fair trial', 'Procès équitable', 'المحاكمة العادلة'],
  ['14', 'Liberty and security', 'Liberté et sécurité', 'الحرية والأمان'],
  ['15', 'No punishment without law', 'Pas de peine sans loi', 'لا جريمة ولا عقوبة إلا بنص'],
  ['16', 'Presumption of innocence and defence', 'Présomption d’innocence et défense', 'قرينة البراءة وحق الدفاع'],
  ['20', 'Humane treatment of detainees', 'Traitement humain des détenus', 'المعاملة الإنسانية للمحتجزين'],
  ['21', 'Privacy', 'Vie privée', 'الخصوصية'],
  ['23', 'Effective remedy', 'Recours utile', 'سبيل تظلم فعال'],
  ['24', 'Political rights, association, assembly', 'Droits politiques, association, réunion', 'الحقوق السياسية وتكوين الجمعيات والاجتماع'],
  ['26', 'Movement; no collective expulsion', 'Circulation ; pas d’expulsion collective', 'التنقل؛ حظر الطرد الجماعي'],
  ['30', 'Thought, conscience and religion', 'Pensée, conscience et religion', 'الفكر والعقيدة والدين'],
  ['31', 'Property', 'Propriété', 'الملكية'],
  ['32', 'Information and expression', 'Information et expression', 'الإعلام والرأي والتعبير'],
  ['34', 'Work', 'Travail', 'العمل'],
  ['35', 'Trade unions and strike', 'Syndicats et grève', 'النقابات والإضراب'],
  ['38', 'Standard of living', 'Niveau de vie', 'مستوى المعيشة'],
  ['39', 'Health', 'Santé', 'الصحة'],
  ['41', 'Education', 'Éducation', 'التعليم'],
]

export const udhr: Labelled = [
  ['2', 'Non-discrimination', 'Non-discrimination', 'عدم التمييز'],
  ['3', 'Life, liberty and security', 'Vie, liberté et sûreté', 'الحياة والحرية والأمان'],
  ['5', 'No torture', 'Interdiction de la torture', 'حظر التعذيب'],
  ['8', 'Effective remedy', 'Recours effectif', 'سبيل إنصاف فعلي'],
  ['9', 'No arbitrary arrest, detention or exile', 'Ni arrestation, ni détention, ni exil arbitraires', 'حظر القبض أو الحجز أو النفي تعسفا'],
  ['10', 'Fair hearing', 'Procès équitable', 'محاكمة عادلة'],
  ['12', 'Privacy, family, home', 'Vie privée, famille, domicile', 'الخصوصية والأسرة والمسكن'],
  ['13', 'Movement', 'Circulation', 'التنقل'],
  ['14', 'Asylum', 'Asile', 'اللجوء'],
  ['15', 'Nationality', 'Nationalité', 'الجنسية'],
  ['19', 'Opinion and expression', 'Opinion et expression', 'الرأي والتعبير'],
  ['20', 'Assembly and association', 'Réunion et association', 'الاجتماع وتكوين الجمعيات'],
  ['21', 'Participation in government', 'Participation aux affaires publiques', 'المشاركة في إدارة الشؤون العامة'],
  ['23', 'Work and trade unions', 'Travail et syndicats', 'العمل والنقابات'],
  ['25', 'Adequate standard of living', 'Niveau de vie suffisant', 'مستوى معيشي كاف'],
  ['26', 'Education', 'Éducation', 'التعليم'],
]
