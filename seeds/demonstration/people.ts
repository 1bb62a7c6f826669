/** Who is there in the demonstration, and the three spaces they share. Invented people, one for each role. */
import type { Role } from '../../schemas/community.ts'

type Space = 'practice' | 'coalition' | 'group'

export const spaces: Readonly<Record<Space, Readonly<Record<string, string>>>> = {
  practice: {
    name: 'Soins et écoles sous attaque',
    kind: 'community_of_practice',
    visibility: 'network',
    description: 'Communauté de pratique ouverte au réseau : attaques contre les hôpitaux, les ambulances, les écoles et ceux qui y travaillent.',
  },
  coalition: {
    name: 'Coalition for Civic Freedoms',
    kind: 'coalition',
    visibility: 'confidential',
    description: 'Six organisations document arrests, disappearances and the repression of assembly, and prepare joint cases.',
  },
  group: {
    name: 'فريق الأرض والموارد',
    kind: 'working_group',
    visibility: 'confidential',
    description: 'يتابع الإخلاء القسري والاستيلاء على الأراضي، ويعدّ الدعاوى الاستراتيجية بشأنها.',
  },
}

export interface DemonstrationPerson {
  /** The account is `<role>@example.org`. */
  readonly role: string
  readonly name: string
  readonly language: 'en' | 'fr' | 'ar'
  readonly member: Readonly<Partial<Record<Space, Role>>>
}

export const people: readonly DemonstrationPerson[] = [
  { role: 'host', name: 'Nour Haddad', language: 'en', member: {} },
  { role: 'coordinator', name: 'Awa Diop', language: 'fr', member: { coalition: 'coordinator', practice: 'coordinator', group: 'coordinator' } },
  { role: 'reviewer', name: 'Karim Ben Salah', language: 'fr', member: { coalition: 'reviewer', practice: 'reviewer', group: 'reader' } },
  { role: 'lawyer', name: 'Grace Achieng', language: 'en', member: { coalition: 'lawyer', practice: 'reader', group: 'lawyer' } },
  { role: 'monitor', name: 'سلمى الخطيب', language: 'ar', member: { coalition: 'monitor', practice: 'monitor' } },
  { role: 'reader', name: 'Daniel Mensah', language: 'en', member: { coalition: 'reader', practice: 'reader' } },
  { role: 'outsider', name: 'Ilyas Farouk', language: 'en', member: {} },
]
