/** Elements of economic, social and collective rights: housing, health, education, work, land and environment, and of the rights of the child. */
import { right } from './right.ts'

export const socialRights = [
  right(
    'housing',
    ['Adequate housing and forced eviction', 'Logement convenable et expulsion forcée', 'السكن اللائق والإخلاء القسري'],
    ['ICESCR 11', 'ACHPR 14', 'ACHPR 16', 'ACHPR 18', 'ICCPR 17', 'ECHR 8', 'Maputo 16', 'ArCHR 38', 'UDHR 25'],
    ['esc.forced_eviction', 'esc.housing_inadequate', 'esc.land_grab'],
    [
      ['home', 'Persons had their home or land there.', 'Des personnes y avaient leur domicile ou leurs terres.', 'كان لأشخاص هناك مسكن أو أرض.'],
      [
        'eviction',
        'They were removed against their will, or their home destroyed.',
        'Elles ont été évincées contre leur gré, ou leur domicile détruit.',
        'أُخرجوا ضد إرادتهم أو هُدم مسكنهم.',
      ],
      [
        'consultation',
        'There was no genuine consultation nor adequate notice.',
        'Il n’y a eu ni véritable consultation ni préavis suffisant.',
        'لم تجر مشاورة حقيقية ولا إخطار كاف.',
      ],
      [
        'law',
        'The eviction had no basis in law or no judicial review.',
        'L’expulsion était sans base légale ou sans contrôle judiciaire.',
        'لم يكن للإخلاء سند قانوني أو رقابة قضائية.',
      ],
      [
        'proportion',
        'Alternatives were not explored; it was not proportionate.',
        'Aucune solution de rechange n’a été étudiée ; elle n’était pas proportionnée.',
        'لم تُدرس بدائل، ولم يكن متناسبا.',
      ],
      [
        'rehousing',
        'Persons were left homeless, without rehousing or compensation.',
        'Des personnes se sont retrouvées sans abri, sans relogement ni indemnisation.',
        'تُرك أشخاص بلا مأوى ولا إعادة إسكان ولا تعويض.',
      ],
    ],
  ),
  right(
    'health',
    ['Right to health', 'Droit à la santé', 'الحق في الصحة'],
    ['ICESCR 12', 'ACHPR 16', 'CRC 24', 'CEDAW 12', 'CRPD 25', 'Maputo 14', 'ArCHR 39', 'UDHR 25'],
    ['esc.health_denial', 'life.death_denial_of_care', 'detention.denial_medical_care'],
    [
      [
        'need',
        'Persons needed care, medicine or healthy conditions.',
        'Des personnes avaient besoin de soins, de médicaments ou de conditions saines.',
        'احتاج أشخاص إلى رعاية أو أدوية أو ظروف صحية.',
      ],
      [
        'access',
        'Care was unavailable, inaccessible, unacceptable or of poor quality.',
        'Les soins étaient indisponibles, inaccessibles, inacceptables ou de mauvaise qualité.',
        'كانت الرعاية غير متوفرة أو متعذرة أو غير مقبولة أو رديئة.',
      ],
      [
        'core',
        'A core or immediate obligation was not met.',
        'Une obligation fondamentale ou immédiate n’a pas été respectée.',
        'لم يُستوفَ التزام أساسي أو فوري.',
      ],
      [
        'resources',
        'The State did not use the maximum of its available resources.',
        'L’État n’a pas agi au maximum de ses ressources disponibles.',
        'لم تستعمل الدولة أقصى مواردها المتاحة.',
      ],
      ['discrimination', 'The denial was discriminatory.', 'Le refus était discriminatoire.', 'كان الحرمان تمييزيا.'],
    ],
  ),
  right(
    'education',
    ['Right to education', 'Droit à l’éducation', 'الحق في التعليم'],
    ['ICESCR 13', 'ACHPR 17', 'CRC 28', 'ACRWC 11', 'ECHR-P1 2', 'ArCHR 41', 'UDHR 26'],
    ['esc.education_denial', 'conflict.attack_school'],
    [
      ['pupil', 'Persons were entitled to schooling.', 'Des personnes avaient droit à la scolarité.', 'كان لأشخاص حق في الدراسة.'],
      [
        'denial',
        'They were excluded, or the school was closed, attacked or used.',
        'Elles en ont été exclues, ou l’école a été fermée, attaquée ou utilisée.',
        'استُبعدوا أو أُغلقت المدرسة أو هوجمت أو استُعملت.',
      ],
      [
        'state',
        'The State did it, or did not prevent or remedy it.',
        'L’État en est l’auteur, ou ne l’a ni empêché ni réparé.',
        'فعلت الدولة ذلك أو لم تمنعه ولم تعالجه.',
      ],
      ['justification', 'It was discriminatory or without justification.', 'C’était discriminatoire ou injustifié.', 'كان تمييزيا أو بلا مبرر.'],
    ],
  ),
  right(
    'work',
    ['Work and trade unions', 'Travail et syndicats', 'العمل والنقابات'],
    ['ICESCR 6', 'ICESCR 7', 'ICESCR 8', 'ACHPR 15', 'ArCHR 34', 'ArCHR 35', 'UDHR 23'],
    ['esc.labour_abuse', 'esc.unfair_dismissal', 'association.union_repression', 'assembly.strike'],
    [
      ['work', 'The person worked, or was entitled to.', 'La personne travaillait, ou y avait droit.', 'كان الشخص يعمل أو له حق في العمل.'],
      [
        'breach',
        'Pay, safety, hours, dismissal or union rights were breached.',
        'Le salaire, la sécurité, les horaires, le licenciement ou les droits syndicaux ont été violés.',
        'انتُهكت حقوق الأجر أو السلامة أو الساعات أو الفصل أو النقابة.',
      ],
      ['state', 'The State did it, or did not protect against it.', 'L’État en est l’auteur, ou n’en a pas protégé.', 'فعلت الدولة ذلك أو لم تحمِ منه.'],
      ['remedy', 'No effective remedy was available.', 'Aucun recours utile n’était ouvert.', 'لم يُتح سبيل انتصاف فعال.'],
    ],
  ),
  right(
    'land_environment',
    ['Land, resources and environment', 'Terres, ressources et environnement', 'الأرض والموارد والبيئة'],
    ['ACHPR 14', 'ACHPR 21', 'ACHPR 22', 'ACHPR 24', 'ICCPR 27', 'ICESCR 11', 'ICESCR 12'],
    ['esc.land_grab', 'esc.environment', 'esc.resources_fpic', 'esc.property_destruction'],
    [
      [
        'people',
        'A community or person has a right to the land, the resource or the environment.',
        'Une communauté ou une personne a un droit sur la terre, la ressource ou l’environnement.',
        'لجماعة أو شخص حق في الأرض أو المورد أو البيئة.',
      ],
      [
        'harm',
        'The land was taken, the resource exploited or the environment degraded.',
        'La terre a été prise, la ressource exploitée ou l’environnement dégradé.',
        'أُخذت الأرض أو استُغل المورد أو تدهورت البيئة.',
      ],
      [
        'consent',
        'There was no free, prior and informed consent or consultation.',
        'Il n’y a eu ni consultation ni consentement libre, préalable et éclairé.',
        'لم تجر استشارة ولا موافقة حرة ومسبقة ومستنيرة.',
      ],
      [
        'assessment',
        'No impact assessment, information or monitoring took place.',
        'Aucune étude d’impact, information ni surveillance n’a eu lieu.',
        'لم يجر تقييم للأثر ولا إعلام ولا مراقبة.',
      ],
      [
        'benefit',
        'The people had no just share, restitution or compensation.',
        'Le peuple n’a eu ni juste part, ni restitution, ni indemnisation.',
        'لم ينل الناس نصيبا عادلا ولا ردا ولا تعويضا.',
      ],
    ],
  ),
  right(
    'child',
    ['Rights of the child', 'Droits de l’enfant', 'حقوق الطفل'],
    ['CRC 3', 'CRC 19', 'CRC 37', 'CRC 40', 'ACRWC 4', 'ACRWC 16', 'ACRWC 17', 'ICCPR 24', 'UDHR 25'],
    ['children.', 'slavery.worst_child_labour', 'sgbv.child_marriage'],
    [
      ['child', 'The victim was under eighteen at the time.', 'La victime avait moins de dix-huit ans à l’époque.', 'كانت الضحية دون الثامنة عشرة حينها.'],
      [
        'harm',
        'A right of the child was violated by act or omission.',
        'Un droit de l’enfant a été violé par action ou omission.',
        'انتُهك حق من حقوق الطفل بفعل أو امتناع.',
      ],
      [
        'interest',
        'The best interests of the child were not a primary consideration.',
        'L’intérêt supérieur de l’enfant n’a pas été une considération primordiale.',
        'لم تكن مصالح الطفل الفضلى اعتبارا أوليا.',
      ],
      [
        'heard',
        'The child was not heard, or not treated according to age.',
        'L’enfant n’a pas été entendu, ou pas traité selon son âge.',
        'لم يُستمع إلى الطفل أو لم يُعامل بما يناسب سنه.',
      ],
      [
        'protection',
        'The State did not take the measures of protection required.',
        'L’État n’a pas pris les mesures de protection requises.',
        'لم تتخذ الدولة تدابير الحماية المطلوبة.',
      ],
    ],
  ),
] as const
