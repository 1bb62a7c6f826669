/**
 * The dossier of a casefile, filled from its parts in the language asked for. What this audience may not have is taken away afterwards, by the one function that
 * decides it (backend/exports/dossier/audience.ts); notes under privilege are in no dossier at all.
 */
import { createHash } from 'node:crypto'
import type { Language } from '../../schemas/dialect.ts'
import { displayDate } from '../../schemas/display.ts'
import type { CalendarLine } from '../../schemas/dossier/conduct.ts'
import { exhaustionExceptions, type ForumCriterion, forumCriteria, type Jurisdiction } from '../../schemas/dossier/procedure.ts'
import type { Dossier, DossierAudience } from '../../schemas/dossier.ts'
import { claimedBy } from '../../schemas/law/claimed.ts'
import { deadlinesOf } from '../../schemas/law/deadline.ts'
import { forumMatrix } from '../../schemas/law/forum-matrix.ts'
import { forumOf, forums } from '../../schemas/law/forums.ts'
import { instrumentOf } from '../../schemas/law/instruments.ts'
import { sayReason } from '../../schemas/law/light.ts'
import { bondOf } from '../../schemas/law/ratifications.ts'
import { recipientNames } from '../../schemas/law/recipient.ts'
import { type RuleOf, ruleOn } from '../../schemas/law/rules.ts'
import { watchedForums } from '../../schemas/law/watched.ts'
import { termOf } from '../../schemas/vocabularies/registry.ts'
import type { Row } from '../records/present.ts'
import { allegedOf, clientsOf, witnessesOf } from './dossier-people.ts'
import { claimsOf, exhibitsOf, factsOf, gapsOf, harmOf } from './dossier-proof.ts'
import type { PeopleBehind } from './people-behind.ts'
import { flagOf, listOf, numberOf, numbersIn, textOf } from './read-values.ts'
import type { Beside } from './vault.ts'
import type { Workspace } from './workspace.ts'

export interface Asked {
  readonly language: Language
  readonly audience: DossierAudience
  readonly recipient: string
  /** What tells this copy from every other one. */
  readonly mark: string
  /** Whose names are not to be in it. */
  readonly people: PeopleBehind
}

const present = (values: readonly (string | null)[], between: string): string | null => values.filter((one) => one).join(between) || null

/** The instruments by which a State is answerable before a forum. */
function boundBy(forum: string, { rules, today }: Workspace['known']): readonly string[] {
  return (ruleOn(rules, forum, 'competence', today) as RuleOf<'competence'> | undefined)?.terms.bound_by ?? []
}

function jurisdictionOf({ casefile, claims, known, matter }: Workspace, language: Language): Jurisdiction {
  const treaties = (articles: readonly string[]) => articles.map((article) => article.split(' ')[0] ?? '')
  const cited = treaties(claims.flatMap((one) => listOf(one, 'articles')))
  const offered = treaties(claims.flatMap((one) => claimedBy(one, matter.state, known.bonds, known.today).articles.map(({ code }) => code)))
  const named = [...new Set([...cited, ...listOf(casefile, 'forums').flatMap((forum) => boundBy(forum, known)), ...offered])]
  const dates = matter.facts.flatMap((one) => one.happened_on ?? []).sort()
  return {
    bindings: named.flatMap((code) => {
      const bond = matter.state ? bondOf(known.bonds, matter.state, code) : undefined
      if (!bond) return []
      const since = bond.in_force_on
      return [
        {
          instrument: instrumentOf(code)?.[language] ?? code,
          in_force_on: since,
          procedure: null,
          accepted_on: bond.accepted_on,
          binding_at_facts: bond.to_check || since === null || dates.length === 0 ? null : bond.party && dates.every((date) => date >= since),
          note: bond.source.name,
          checked_on: bond.checked_on,
        },
      ]
    }),
    continuing: flagOf(casefile, 'continuing'),
    continuing_why: textOf(casefile, 'continuing_why'),
    territory: null,
    victim_standing: null,
  }
}

function considered(casefile: Row): string[] {
  const chosen = listOf(casefile, 'forums')
  return forums.map((one) => one.code).filter((code) => chosen.length === 0 || chosen.includes(code))
}

function calendarOf(space: Workspace, language: Language, ownerName: (id: unknown) => string | null): CalendarLine[] {
  const computed = deadlinesOf(space.matter, space.known.rules, watchedForums(space.matter, listOf(space.casefile, 'forums'), space.known), space.known.today)
  return [
    ...space.deadlines.map((one) => ({
      rule: present([textOf(one, 'title'), textOf(one, 'rule')], ' · ') ?? '',
      start_event: textOf(one, 'start_event') ?? '',
      started_on: textOf(one, 'started_on'),
      due_on: textOf(one, 'due_on'),
      margin_days: numberOf(one, 'margin_days'),
      owner: ownerName(one['owner_id']),
      checked_on: null,
      done: textOf(one, 'done_on') !== null,
    })),
    ...computed.map((one) => ({
      rule: forumOf(one.forum)?.[language] ?? one.forum,
      start_event: '',
      started_on: one.start.started_on,
      due_on: one.due_on,
      margin_days: null,
      owner: null,
      checked_on: null,
      done: false,
    })),
  ].sort((a, b) => String(a.due_on).localeCompare(String(b.due_on)))
}

/** The dossier, whole. */
export function dossierOf(space: Workspace, { language, audience, recipient, mark, people }: Asked, beside: Beside): Dossier {
  const { casefile, matter, known, team } = space
  const term = (vocabulary: string, code: unknown): string => (code ? (termOf(vocabulary, String(code))?.[language] ?? String(code)) : '')
  const ownerName = (id: unknown): string | null => team.find((one) => one.account_id === id)?.name ?? null
  const claims = claimsOf(space, language)
  const calendar = calendarOf(space, language, ownerName)
  const next = calendar.find((one) => !one.done && one.due_on !== null && one.due_on >= known.today)
  const comma = language === 'ar' ? '، ' : ', '
  const dates = matter.facts.flatMap((one) => one.happened_on ?? []).sort()
  const span = [...new Set([dates[0], dates.at(-1)])].flatMap((one) => (one ? [displayDate(one, language)] : []))
  const exhibits = exhibitsOf(space, audience, beside)
  const chosen = listOf(casefile, 'forums')
  const interim = space.reliefs.filter((one) => one['interim'] === true)
  const sayForum = (one: Row): string => (textOf(one, 'forum') ? (forumOf(String(one['forum']))?.[language] ?? '') : (textOf(one, 'body') ?? ''))

  const body: Omit<Dossier, 'control'> = {
    language,
    summary: {
      who: present(
        space.clients.map((one) => textOf(one, 'pseudonym')),
        comma,
      ),
      what:
        textOf(casefile, 'summary') ??
        present(
          matter.violations.map((code) => term('violations', code)),
          comma,
        ),
      when: span.join(' – ') || null,
      where: present([...new Set(space.facts.map((one) => textOf(one, 'place_name')))], comma),
      state: term('countries', casefile['respondent']) || null,
      rights: present([...new Set(claims.map((one) => one.right))], comma),
      relief: present([...new Set(space.reliefs.map((one) => term('remedies', one['kind'])))], comma),
      next_deadline: next?.due_on ? { due_on: next.due_on, text: next.rule } : null,
    },
    strategy: {
      problem: textOf(casefile, 'problem'),
      legal_objective: textOf(casefile, 'legal_objective'),
      policy_objective: textOf(casefile, 'policy_objective'),
      social_objective: textOf(casefile, 'social_objective'),
      indicator: textOf(casefile, 'indicator'),
      why_this_case: textOf(casefile, 'why_this_case'),
      alternatives: textOf(casefile, 'alternatives'),
      if_lost: textOf(casefile, 'if_lost'),
    },
    clients: clientsOf(space, (code) => term('legal_capacity', code), people.also),
    respondent: { state: textOf(casefile, 'respondent') ?? '', organs: listOf(casefile, 'organs'), attribution: textOf(casefile, 'attribution') },
    alleged: allegedOf(space, audience === 'counsel'),
    facts: factsOf(space, beside.references),
    context: { text: textOf(casefile, 'problem') && audience === 'counsel' ? textOf(casefile, 'problem') : null, queries: [], law: [], reports: [] },
    harm: harmOf(space),
    claims,
    jurisdiction: jurisdictionOf(space, language),
    domestic_remedies: {
      rows: space.remedies.map((one) => ({
        body: String(one['body']),
        type: textOf(one, 'kind'),
        reference: textOf(one, 'reference'),
        filed_on: textOf(one, 'filed_on'),
        decided_on: textOf(one, 'decided_on'),
        notified_on: textOf(one, 'notified_on'),
        result: textOf(one, 'result'),
        exhibits: numbersIn(one, 'exhibits', 'exhibit'),
        final: one['final'] === true,
      })),
      exceptions: [
        ...exhaustionExceptions
          .filter((ground) => matter.exceptions.includes(ground))
          .map((ground) => ({ ground, text: textOf(casefile, 'exceptions_why') ?? '', exhibits: [] })),
        ...space.remedies.flatMap((one) => {
          const ground = exhaustionExceptions.find((each) => each === one['exception'])
          return ground ? [{ ground, text: textOf(one, 'exception_proof') ?? '', exhibits: numbersIn(one, 'exhibits', 'exhibit') }] : []
        }),
      ],
    },
    other_procedures: space.procedures.map((one) => ({
      body: sayForum(one),
      reference: textOf(one, 'reference'),
      filed_on: textOf(one, 'filed_on'),
      status: term('procedure_status', one['status']) || null,
      same_facts: flagOf(one, 'same_facts'),
      same_parties: flagOf(one, 'same_parties'),
      same_rights: flagOf(one, 'same_rights'),
    })),
    forums: forumMatrix(matter, considered(casefile), known).map((row) => ({
      forum: forumOf(row.forum)?.[language] ?? row.forum,
      chosen: chosen.includes(row.forum),
      lights: row.lights.flatMap((light) => {
        const criterion = forumCriteria.find((one) => one === (light.criterion as ForumCriterion))
        if (!criterion) return []
        return [
          {
            criterion,
            light: light.light,
            reason: sayReason(language, light),
            due_on: light.due_on ?? null,
            source: light.source?.name ?? null,
            checked_on: light.checked_on,
          },
        ]
      }),
    })),
    exhibits,
    witnesses: witnessesOf(space, (code) => term('source_connection', code)),
    gaps: gapsOf(space, claims, ownerName),
    risks: space.risks.map((one) => ({
      whom: textOf(one, 'whom') ?? '',
      text: textOf(one, 'text') ?? '',
      level: String(one['level']) as NonNullable<Dossier['risks']>[number]['level'],
      measure: textOf(one, 'measure'),
      owner: ownerName(one['owner_id']),
      review_on: textOf(one, 'review_on'),
    })),
    interim:
      interim.length === 0
        ? null
        : {
            harm_feared: present(
              interim.map((one) => textOf(one, 'text')),
              '\n',
            ),
            imminence: present(
              interim.map((one) => textOf(one, 'imminence')),
              '\n',
            ),
            irreparable: present(
              interim.map((one) => textOf(one, 'irreparable')),
              '\n',
            ),
            requested: interim.map((one) => term('remedies', one['kind'])),
            domestic_attempts: null,
            exhibits: [],
          },
    remedies: space.reliefs.map((one) => ({
      kind: String(one['kind']),
      scope: one['scope'] === 'general' ? 'general' : 'individual',
      text: textOf(one, 'text') ?? '',
      amount: numberOf(one, 'amount'),
      currency: textOf(one, 'currency'),
      beneficiaries: textOf(one, 'beneficiaries'),
    })),
    team: {
      members: team.map((one) => ({ name: one.name, role: term('casefile_role', one.role), responsible: one.role === 'lead', until_on: one.until_on })),
      budget: [],
      partners: [],
      experts: [],
    },
    advocacy: { messages: [], moments: [], spokespersons: [], never_public: [], veto: null },
    calendar,
    implementation: space.filings
      .filter((one) => textOf(one, 'measure'))
      .map((one) => ({
        order: textOf(one, 'measure') ?? '',
        authority: textOf(one, 'authority'),
        due_on: textOf(one, 'due_on'),
        status: textOf(one, 'compliance'),
        follow_up: null,
      })),
    annexes: exhibits.map((one) => ({ label: String(one.number), title: one.title, exhibit: one.number })),
  }
  return {
    ...body,
    behind: people.behind,
    control: {
      code: String(casefile['reference']),
      title: String(casefile['title']),
      community: space.community,
      version: Number(casefile['version']),
      audience,
      ...(audience === 'partners' ? {} : { author: team.find((one) => one.role === 'lead')?.name ?? null }),
      made_on: known.today,
      recipient,
      called: recipientNames(recipient),
      mark,
      content_sha256: createHash('sha256').update(JSON.stringify(body)).digest('hex'),
      changes: [],
    },
  }
}
