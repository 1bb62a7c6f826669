/** Words of the methodology of a report: what was counted, how it was checked, and what was left out for whom. */
import { words } from '../say.ts'

export const reportMethod = words({
  method_counted: { en: 'What is counted', fr: 'Ce qui est compté', ar: 'ما الذي يُحسب' },
  method_counted_text: {
    en: 'An incident is what happened at one place and time, as somebody reported it. This report covers the incidents recorded in Vigie by {community} that answer the question below, as they stood on {date}. Records that were still drafts are never counted.',
    fr: 'Un incident est ce qui s’est passé en un lieu et à un moment, tel que quelqu’un l’a rapporté. Ce rapport porte sur les incidents recensés dans Vigie par {community} qui répondent à la question ci-dessous, dans leur état au {date}. Les brouillons ne sont jamais comptés.',
    ar: 'الواقعة هي ما حدث في مكان وزمان محددين كما أبلغ عنه أحدهم. يشمل هذا التقرير الوقائع المسجلة في Vigie من قبل {community} والتي تستجيب للسؤال أدناه، بحالتها في {date}. ولا تُحسب المسودات أبدا.',
  },
  method_query: { en: 'The question as it was put', fr: 'La question posée', ar: 'السؤال كما طُرح' },
  method_criterion: { en: 'Criterion', fr: 'Critère', ar: 'المعيار' },
  method_value: { en: 'Value', fr: 'Valeur', ar: 'القيمة' },
  method_asked_on: { en: 'Put on', fr: 'Posée le', ar: 'تاريخ الطرح' },
  method_found: { en: 'Incidents found', fr: 'Incidents trouvés', ar: 'الوقائع التي عُثر عليها' },
  method_no_filter: { en: 'No restriction', fr: 'Aucune restriction', ar: 'بلا قيد' },
  method_all: {
    en: 'all incidents that its maker may read',
    fr: 'tous les incidents que l’auteur du rapport peut lire',
    ar: 'كل الوقائع التي يحق لمُعدّ التقرير الاطلاع عليها',
  },
  method_levels: { en: 'Verification', fr: 'Vérification', ar: 'التحقق' },
  method_verified: {
    en: 'Verified: a reviewer who is not the author has checked the account against its sources, and has graded the reliability of the source and the credibility of the information.',
    fr: 'Vérifié : un relecteur, qui n’est pas l’auteur, a confronté le récit à ses sources et a évalué la fiabilité de la source et la crédibilité de l’information.',
    ar: 'مُتحقَّق منها: قارن مراجع غير كاتب السجل الرواية بمصادرها، وقيّم موثوقية المصدر ومصداقية المعلومة.',
  },
  method_reported: {
    en: 'Reported: the incident was submitted; it is waiting for review, under review, sent back to its author, disputed, or archived.',
    fr: 'Signalé : l’incident a été soumis ; il attend son examen, est en cours d’examen, a été renvoyé à son auteur, ou est contesté ou archivé.',
    ar: 'مُبلَّغ عنها: أُرسلت الواقعة وهي تنتظر المراجعة، أو قيد المراجعة، أو أُعيدت إلى صاحبها، أو مطعون فيها، أو مؤرشفة.',
  },
  method_sources: { en: 'Sources', fr: 'Sources', ar: 'المصادر' },
  method_sources_text: {
    en: 'Whoever records an incident states how they know of it and what supports it: testimony, documents, images, open sources. Data taken over from other organisations are credited at the end of this report.',
    fr: 'La personne qui consigne un incident indique comment elle en a connaissance et ce qui l’appuie : témoignages, documents, images, sources ouvertes. Les données reprises d’autres organisations sont mentionnées à la fin du rapport.',
    ar: 'يبيّن من يسجل واقعة كيف علم بها وما الذي يدعمها: شهادات أو وثائق أو صور أو مصادر مفتوحة. وتُنسب البيانات المأخوذة من منظمات أخرى إلى أصحابها في آخر التقرير.',
  },
  method_limits: { en: 'Limits', fr: 'Limites', ar: 'الحدود' },
  limit_minimum: {
    en: 'The figures are a minimum. They tell what was recorded, not all that happened; where little is recorded, it may be that nobody could record it.',
    fr: 'Ces chiffres sont un minimum. Ils disent ce qui a été recensé, non tout ce qui s’est produit ; là où peu d’incidents sont recensés, il se peut que nul n’ait pu le faire.',
    ar: 'هذه الأرقام حد أدنى، فهي تعكس ما سُجّل لا كل ما حدث؛ وحيث يقل التسجيل فربما تعذّر على أحد أن يسجّل.',
  },
  limit_several: {
    en: 'An incident may involve several violations and several types of alleged perpetrator. It then stands in each of their figures, and once in the total.',
    fr: 'Un incident peut comporter plusieurs violations et plusieurs types d’auteurs présumés. Il figure alors dans chacun de leurs chiffres, et une seule fois dans le total.',
    ar: 'قد تنطوي الواقعة على عدة انتهاكات وعدة أنواع من الجناة المزعومين، فتُحسب حينئذ في رقم كل منها، ومرة واحدة في المجموع.',
  },
  limit_dates: {
    en: 'Dates are as exact as they are known. An incident whose month is not known counts in the total and stands in no month.',
    fr: 'Les dates sont aussi précises que ce que l’on sait. Un incident dont le mois est inconnu compte dans le total sans figurer dans aucun mois.',
    ar: 'التواريخ بالدقة المعروفة لا أكثر. والواقعة التي لا يُعرف شهرها تُحسب في المجموع ولا ترد في أي شهر.',
  },
  limit_victims: {
    en: 'The number of victims is the sum over incidents that give one; it may count a person twice who suffered twice.',
    fr: 'Le nombre de victimes est la somme des incidents qui en indiquent un ; une personne atteinte deux fois peut y être comptée deux fois.',
    ar: 'عدد الضحايا هو مجموع ما ورد في الوقائع التي تذكر عددا، وقد يُحسب الشخص مرتين إن تضرر مرتين.',
  },
  limit_alleged: {
    en: 'Perpetrators are alleged. Nothing here is a finding of guilt.',
    fr: 'Les auteurs sont présumés. Rien dans ce rapport ne vaut déclaration de culpabilité.',
    ar: 'الجناة مزعومون، ولا شيء في هذا التقرير يُعدّ حكما بالإدانة.',
  },
  method_protection: { en: 'What this report leaves out', fr: 'Ce que ce rapport tait', ar: 'ما يحجبه هذا التقرير' },
  protect_internal: {
    en: 'The report shows incidents as the person who made it may read them in Vigie. Nothing further was left out.',
    fr: 'Le rapport montre les incidents tels que la personne qui l’a établi peut les lire dans Vigie. Rien d’autre n’a été retranché.',
    ar: 'يعرض التقرير الوقائع كما يحق لمُعدّه أن يطّلع عليها في Vigie، ولم يُحذف منها شيء آخر.',
  },
  protect_partners: {
    en: 'Left out: the identity of sources and of those who recorded or reviewed, descriptions of alleged perpetrators, notes on sources and consent, and places more exact than the region or province.',
    fr: 'Ont été retranchés : l’identité des sources et des personnes qui ont consigné ou relu, les descriptions d’auteurs présumés, les notes sur les sources et le consentement, et les lieux plus précis que la région ou la province.',
    ar: 'حُذف ما يلي: هوية المصادر ومن سجّل أو راجع، وأوصاف الجناة المزعومين، والملاحظات على المصادر والموافقة، والأماكن الأدق من الإقليم أو المحافظة.',
  },
  protect_public: {
    en: 'Left out: every incident that is not verified; titles and accounts, which might name people; references, sources and people; places more exact than the country; dates more exact than the month; and single incidents altogether.',
    fr: 'Ont été retranchés : tout incident non vérifié ; les intitulés et les récits, qui pourraient nommer des personnes ; les références, les sources et les personnes ; les lieux plus précis que le pays ; les dates plus précises que le mois ; et les incidents pris un à un.',
    ar: 'حُذف ما يلي: كل واقعة لم يُتحقق منها؛ والعناوين والروايات التي قد تذكر أسماء؛ والأرقام المرجعية والمصادر والأشخاص؛ والأماكن الأدق من البلد؛ والتواريخ الأدق من الشهر؛ والوقائع المفردة عموما.',
  },
  protect_small: {
    en: 'Numbers from one to four are given as “{few}”. Where such a number could be computed from others, further numbers of five or more are not published (“{withheld}”), or a breakdown is left out as a whole. For combinations of country and violation, or of country and month, only a lower limit is given.',
    fr: 'Les nombres de un à quatre sont indiqués par « {few} ». Lorsqu’un tel nombre pourrait être calculé à partir d’autres, d’autres nombres, de cinq ou plus, ne sont pas publiés (« {withheld} »), ou une ventilation entière est omise. Pour les croisements de pays et de violation, ou de pays et de mois, seul un seuil est indiqué.',
    ar: 'تُذكر الأعداد من واحد إلى أربعة بعبارة «{few}». وحيث يمكن حساب عدد كهذا من أعداد أخرى، لا تُنشر أعداد أخرى من خمسة فما فوق («{withheld}»)، أو يُحذف تفصيل بأكمله. أما الجمع بين البلد والانتهاك، أو بين البلد والشهر، فلا يُذكر فيه سوى حد أدنى.',
  },
  protect_amount: {
    en: 'In this report {few} figures are given as small, {withheld} more are withheld beside them, and {breakdowns} breakdowns are left out as a whole.',
    fr: 'Dans ce rapport, {few} chiffres sont indiqués comme petits, {withheld} autres sont tus avec eux, et {breakdowns} ventilations sont omises.',
    ar: 'في هذا التقرير: {few} من الأرقام ذُكرت بوصفها صغيرة، و{withheld} غيرها حُجبت معها، و{breakdowns} من التفصيلات حُذفت بأكملها.',
  },
})
