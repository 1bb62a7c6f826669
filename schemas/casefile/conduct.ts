/** How a casefile is conducted: what is asked, what is done, what is feared, who does what by when, each stage and filing, and notes under privilege. */
import { date, story, term, text } from '../forms/parts.ts'
import { flag, reference } from '../record-parts.ts'
import { exhibitNumbers, partOf } from './part.ts'

const restricted = { sensitivity: 'restricted' } as const
const days = (label: { en: string; fr: string; ar: string }) => ({ type: 'integer', minimum: 0, maximum: 3650, label }) as const
const owner = reference('accounts', { en: 'Who sees to it', fr: 'Responsable', ar: 'المسؤول' })

export const casefileRelief = partOf({
  id: 'casefile_relief',
  collection: 'casefile_reliefs',
  label: { en: 'Remedy sought', fr: 'Mesure demandée', ar: 'تدبير مطلوب' },
  plural: { en: 'Remedies sought', fr: 'Mesures demandées', ar: 'التدابير المطلوبة' },
  creates: ['kind'],
  properties: {
    kind: term('remedies', { en: 'Remedy', fr: 'Mesure', ar: 'التدبير' }),
    scope: term('relief_scope', { en: 'Reach', fr: 'Portée', ar: 'النطاق' }),
    text: story({ en: 'What is asked', fr: 'Ce qui est demandé', ar: 'المطلوب' }),
    amount: { type: 'number', minimum: 0, maximum: 1e12, label: { en: 'Amount', fr: 'Montant', ar: 'المبلغ' } },
    currency: text(3, { en: 'Currency (ISO 4217)', fr: 'Monnaie (ISO 4217)', ar: 'العملة (ISO 4217)' }),
    beneficiaries: text(300, { en: 'For whom', fr: 'Bénéficiaires', ar: 'المستفيدون' }),
    interim: flag({ en: 'As an interim measure', fr: 'À titre provisoire', ar: 'كتدبير مؤقت' }),
    imminence: text(500, { en: 'Why it is urgent', fr: 'En quoi c’est urgent', ar: 'وجه الاستعجال' }),
    irreparable: text(500, { en: 'Why the harm can not be repaired', fr: 'En quoi le dommage est irréparable', ar: 'لماذا لا يمكن جبر الضرر' }),
  },
})

export const casefileIntervention = partOf({
  id: 'casefile_intervention',
  collection: 'casefile_interventions',
  label: { en: 'Step taken', fr: 'Démarche', ar: 'إجراء متخذ' },
  plural: { en: 'Steps taken', fr: 'Démarches', ar: 'الإجراءات المتخذة' },
  creates: ['kind'],
  properties: {
    kind: term('interventions', { en: 'Step', fr: 'Démarche', ar: 'الإجراء' }),
    party: text(200, { en: 'Who acted', fr: 'Qui a agi', ar: 'من قام به' }),
    happened_on: date({ en: 'When', fr: 'Quand', ar: 'متى' }),
    asked_of: text(200, { en: 'To whom', fr: 'Auprès de qui', ar: 'لدى من' }),
    reference: text(120, { en: 'Reference', fr: 'Référence', ar: 'المرجع' }),
    response: story({ en: 'Reply', fr: 'Réponse', ar: 'الرد' }),
    result: text(500, { en: 'Result', fr: 'Résultat', ar: 'النتيجة' }),
  },
})

export const casefileRisk = partOf({
  id: 'casefile_risk',
  collection: 'casefile_risks',
  label: { en: 'Risk', fr: 'Risque', ar: 'خطر' },
  plural: { en: 'Risks and protection', fr: 'Risques et protection', ar: 'المخاطر والحماية' },
  creates: ['whom', 'level'],
  properties: {
    whom: text(200, { en: 'For whom', fr: 'Pour qui', ar: 'على من' }, restricted),
    text: story({ en: 'What is feared', fr: 'Ce qui est redouté', ar: 'ما يُخشى' }, restricted),
    level: term('risk_level', { en: 'Level', fr: 'Niveau', ar: 'المستوى' }),
    measure: text(500, { en: 'Protective measure', fr: 'Mesure de protection', ar: 'تدبير الحماية' }, restricted),
    owner_id: owner,
    assessed_on: date({ en: 'Assessed', fr: 'Évalué le', ar: 'تاريخ التقييم' }),
    review_on: date({ en: 'Review', fr: 'À revoir le', ar: 'موعد المراجعة' }),
    approved: flag({ en: 'Approved by the lead', fr: 'Validé par le responsable', ar: 'أقره المسؤول' }),
  },
})

export const casefileTask = partOf({
  id: 'casefile_task',
  collection: 'casefile_tasks',
  label: { en: 'Task', fr: 'Tâche', ar: 'مهمة' },
  plural: { en: 'Tasks', fr: 'Tâches', ar: 'المهام' },
  creates: ['title'],
  filters: ['owner_id'],
  properties: {
    title: text(300, { en: 'What is to be done', fr: 'À faire', ar: 'المطلوب إنجازه' }),
    owner_id: owner,
    due_on: date({ en: 'Due', fr: 'Échéance', ar: 'الأجل' }),
    done_on: date({ en: 'Done', fr: 'Fait le', ar: 'تاريخ الإنجاز' }),
    claim_id: reference('claims', { en: 'For the claim', fr: 'Pour le grief', ar: 'من أجل الادعاء' }),
    element: term('elements', { en: 'For the element', fr: 'Pour l’élément', ar: 'من أجل الركن' }),
    note: story({ en: 'Note', fr: 'Note', ar: 'ملاحظة' }),
  },
})

export const casefileDeadline = partOf({
  id: 'casefile_deadline',
  collection: 'casefile_deadlines',
  label: { en: 'Deadline', fr: 'Échéance', ar: 'أجل' },
  plural: { en: 'Deadlines', fr: 'Échéances', ar: 'الآجال' },
  creates: ['title', 'due_on'],
  filters: ['owner_id'],
  properties: {
    title: text(200, { en: 'What is due', fr: 'Objet', ar: 'موضوع الأجل' }),
    due_on: date({ en: 'Last day', fr: 'Dernier jour', ar: 'اليوم الأخير' }, { help: { en: 'A whole day.', fr: 'Un jour précis.', ar: 'يوم محدد.' } }),
    forum: term('forums', { en: 'Forum', fr: 'Forum', ar: 'الهيئة' }),
    rule: text(300, { en: 'Rule', fr: 'Règle', ar: 'القاعدة' }),
    start_event: text(200, { en: 'Runs from', fr: 'Court à compter de', ar: 'يسري من' }),
    started_on: date({ en: 'Started', fr: 'Point de départ', ar: 'تاريخ البدء' }),
    margin_days: days({ en: 'Days of margin', fr: 'Marge en jours', ar: 'هامش بالأيام' }),
    owner_id: owner,
    done_on: date({ en: 'Met', fr: 'Respectée le', ar: 'تاريخ الوفاء به' }),
  },
})

export const casefileStage = partOf({
  id: 'casefile_stage',
  collection: 'casefile_stages',
  label: { en: 'Stage', fr: 'Étape', ar: 'مرحلة' },
  plural: { en: 'Proceedings by stage', fr: 'Procédure par étapes', ar: 'مراحل الإجراءات' },
  creates: ['stage'],
  properties: {
    stage: term('case_status', { en: 'Stage', fr: 'Étape', ar: 'المرحلة' }),
    forum: term('forums', { en: 'Forum', fr: 'Forum', ar: 'الهيئة' }),
    body: text(200, { en: 'Body, if another', fr: 'Organe, s’il est autre', ar: 'الجهة إن كانت أخرى' }),
    began_on: date({ en: 'Since', fr: 'Depuis le', ar: 'منذ' }),
    ended_on: date({ en: 'Until', fr: 'Jusqu’au', ar: 'إلى' }),
    note: story({ en: 'Note', fr: 'Note', ar: 'ملاحظة' }),
  },
})

export const casefileFiling = partOf({
  id: 'casefile_filing',
  collection: 'casefile_filings',
  label: { en: 'Filing', fr: 'Acte de procédure', ar: 'إيداع' },
  plural: { en: 'Filings and outcomes', fr: 'Actes de procédure et décisions', ar: 'الإيداعات والقرارات' },
  creates: ['title'],
  filters: ['forum'],
  properties: {
    title: text(200, { en: 'Title', fr: 'Intitulé', ar: 'العنوان' }),
    forum: term('forums', { en: 'Forum', fr: 'Forum', ar: 'الهيئة' }),
    body: text(200, { en: 'Body, if another', fr: 'Organe, s’il est autre', ar: 'الجهة إن كانت أخرى' }),
    reference: text(120, { en: 'Reference', fr: 'Référence', ar: 'المرجع' }),
    filed_on: date({ en: 'Filed', fr: 'Déposé le', ar: 'تاريخ الإيداع' }),
    outcome: story({ en: 'Outcome', fr: 'Issue', ar: 'النتيجة' }),
    outcome_on: date({ en: 'Date of the outcome', fr: 'Date de l’issue', ar: 'تاريخ النتيجة' }),
    measure: text(500, { en: 'What was ordered', fr: 'Ce qui a été ordonné', ar: 'ما أُمر به' }),
    authority: text(200, { en: 'Who must carry it out', fr: 'Autorité chargée de l’exécution', ar: 'الجهة المكلفة بالتنفيذ' }),
    due_on: date({ en: 'To be carried out by', fr: 'À exécuter avant le', ar: 'أجل التنفيذ' }),
    compliance: text(300, { en: 'State of execution', fr: 'État d’exécution', ar: 'حالة التنفيذ' }),
    exhibits: exhibitNumbers,
  },
})

export const casefileNote = partOf({
  id: 'casefile_note',
  collection: 'casefile_notes',
  label: { en: 'Note under privilege', fr: 'Note couverte par le secret professionnel', ar: 'مذكرة مشمولة بالسر المهني' },
  plural: { en: 'Notes under privilege', fr: 'Notes couvertes par le secret professionnel', ar: 'مذكرات مشمولة بالسر المهني' },
  creates: ['text'],
  properties: {
    title: text(200, { en: 'Title', fr: 'Intitulé', ar: 'العنوان' }, restricted),
    text: story({ en: 'Note', fr: 'Note', ar: 'المذكرة' }, restricted),
  },
})
