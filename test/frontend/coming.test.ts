/** What is next in a case, and what passed: limits of forums and days set down by the team stand in one line. */
import { expect } from 'chai'
import { comingOf, type Deadlines, daysOf } from '../../frontend/pages/casefiles/told.ts'

describe('the next deadline of a case', () => {
  const day = (due_on: string, days_left: number) => ({ due_on, days_left })
  const deadlines = {
    on: '2026-11-27',
    items: [
      { forum: 'achpr', limit: { start: 'final_decision', effect: 'late' }, ...day('2027-05-23', 177) },
      { forum: 'cat', limit: { start: 'final_decision', effect: 'late' }, ...day('2026-11-01', -26) },
    ],
    kept: [
      { id: 'done', title: 'Sent', done_on: '2026-11-20', ...day('2026-11-30', 3) },
      { id: 'reply', title: 'Reply', done_on: null, ...day('2026-12-09', 12) },
    ],
  } as unknown as Deadlines

  it('is the nearest of both that is neither past nor done', () => {
    expect(comingOf(deadlines).map((one) => one.title ?? one.forum)).to.deep.equal(['Reply', 'achpr'])
  })

  it('is the one set down by hand where no limit of a forum runs, and what passed undone stays in sight', () => {
    const byHand = { ...deadlines, items: [], kept: [...deadlines.kept, { id: 'lost', title: 'Lost', done_on: null, ...day('2026-11-20', -7) }] }
    const { coming, past } = daysOf(byHand)
    expect([coming, past].map((all) => all.map((one) => one.title))).to.deep.equal([['Reply'], ['Lost']])
  })

  it('is none while they are read', () => {
    expect(comingOf(null)).to.deep.equal([])
  })
})
