import { expect } from 'chai'
import fc from 'fast-check'
import { composeModel, type ReportCells } from '../../backend/exports/report/compose.ts'
import { band, bandsAreSafe, suppressed } from '../../backend/exports/report/suppression.ts'
import type { Count } from '../../schemas/report.ts'

/** Every value that a figure may have had, as far as its word goes. */
function bounds(count: Count, total: number): { low: number; high: number } {
  if (count === 'few') return { low: 1, high: 4 }
  if (count === 'withheld') return { low: 5, high: total }
  return { low: count, high: count }
}

/** All values that one hidden cell can have in a table that fits what was published: tried out, not reasoned. */
function possible(counts: readonly Count[], at: number, total: number, partition: boolean): Set<number> {
  const ranges = counts.map((count) => bounds(count, total))
  const others = ranges.filter((_, index) => index !== at)
  const low = others.reduce((sum, one) => sum + one.low, 0)
  const high = others.reduce((sum, one) => sum + one.high, 0)
  const found = new Set<number>()
  const { low: from, high: to } = ranges[at] as { low: number; high: number }
  for (let value = from; value <= to; value++) {
    const fits = partition ? value + low <= total && total <= value + high : total <= value + high
    if (fits) found.add(value)
  }
  return found
}

const tallies = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 7 })

describe('small numbers in a public report', () => {
  it('can not be worked out of a breakdown that adds up to its total', () => {
    fc.assert(
      fc.property(tallies, (numbers) => {
        const total = numbers.reduce((sum, one) => sum + one, 0)
        const counts = suppressed(
          numbers.map((incidents, index) => ({ code: String(index), incidents })),
          total,
          true,
        )
        if (!counts) return
        const all = [...counts.values()]
        all.forEach((count, at) => {
          if (typeof count === 'number') expect(count).to.be.at.least(5)
          if (count === 'few') expect([...possible(all, at, total, true)]).to.deep.equal([1, 2, 3, 4])
        })
      }),
      { numRuns: 2000 },
    )
  })

  it('can not be worked out of a breakdown in which an incident may stand several times', () => {
    fc.assert(
      fc.property(tallies, fc.integer({ min: 0, max: 12 }), (numbers, overlap) => {
        const sum = numbers.reduce((all, one) => all + one, 0)
        const total = Math.max(...numbers, sum - overlap)
        const counts = suppressed(
          numbers.map((incidents, index) => ({ code: String(index), incidents })),
          total,
          false,
        )
        if (!counts) return
        const all = [...counts.values()]
        all.forEach((count, at) => {
          if (count === 'few') expect([...possible(all, at, total, false)]).to.deep.equal([1, 2, 3, 4])
        })
      }),
      { numRuns: 2000 },
    )
  })

  it('says what it can when nothing is small', () => {
    const counts = suppressed(
      [
        { code: 'a', incidents: 9 },
        { code: 'b', incidents: 5 },
      ],
      14,
      true,
    )
    expect([...(counts ?? [])]).to.deep.equal([
      ['b', 5],
      ['a', 9],
    ])
  })

  it('leaves out a breakdown from which two small numbers alone could be known', () => {
    expect(
      suppressed(
        [
          { code: 'a', incidents: 4 },
          { code: 'b', incidents: 4 },
        ],
        8,
        true,
      ),
    ).to.equal(null)
  })

  it('are never the only ones that fit a table of bands with its sums', () => {
    const table = fc
      .integer({ min: 2, max: 3 })
      .chain((rows) => fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), { minLength: rows, maxLength: rows }))
    fc.assert(
      fc.property(table, (cells) => {
        if (!bandsAreSafe(cells)) return
        const width = cells[0]?.length ?? 0
        const rowSums = cells.map((row) => row.reduce((sum, one) => sum + one, 0))
        const columnSums = Array.from({ length: width }, (_, column) => cells.reduce((sum, row) => sum + (row[column] ?? 0), 0))
        const fits = (other: number[][]) =>
          other.every(
            (row, r) => row.reduce((sum, one) => sum + one, 0) === rowSums[r] && row.every((one, c) => one >= 0 && band(one) === band(cells[r]?.[c] ?? 0)),
          ) && columnSums.every((sum, c) => other.reduce((all, row) => all + (row[c] ?? 0), 0) === sum)
        cells.forEach((row, r) => {
          row.forEach((value, c) => {
            if (value < 1 || value > 4) return
            // Another table with the same bands and sums: one exchange, up or down, is looked for everywhere.
            const found = cells.some((_, s) =>
              row.some((__, d) => {
                if (s === r || d === c) return false
                return [1, -1].some((step) => {
                  const other = cells.map((one) => [...one])
                  const change = (y: number, x: number, by: number) => {
                    const line = other[y] as number[]
                    line[x] = (line[x] ?? 0) + by
                  }
                  change(r, c, -step)
                  change(r, d, step)
                  change(s, c, step)
                  change(s, d, -step)
                  return fits(other)
                })
              }),
            )
            expect(found).to.equal(true)
          })
        })
      }),
      { numRuns: 1000 },
    )
  })

  const places = ['TUN', 'SYR', 'UKR']
  const kinds = ['liberty.arbitrary_arrest', 'life.massacre']
  const months = ['2025-01', '2025-02', '2025-03']
  const incident = fc.record({
    country: fc.constantFrom(...places),
    month: fc.constantFrom(...months),
    violations: fc.subarray(kinds, { minLength: 1 }),
  })

  function cellsOf(all: readonly { country: string; month: string; violations: string[] }[]): ReportCells {
    const count = (keys: readonly (readonly [string, string])[][]) => {
      const cells = new Map<string, Record<string, string | number> & { incidents: number }>()
      for (const pairs of keys) {
        const key = JSON.stringify(pairs)
        const cell = cells.get(key) ?? { ...Object.fromEntries(pairs), incidents: 0 }
        cell.incidents++
        cells.set(key, cell)
      }
      return [...cells.values()] as never
    }
    const state = ['state', 'verified'] as const
    return {
      states: count(all.map(() => [state])),
      countries: count(all.map((one) => [['country', one.country], state])),
      violations: count(all.flatMap((one) => one.violations.map((violation) => [['violation', violation] as const, state]))),
      months: count(all.map((one) => [['month', one.month], state])),
      perpetrators: [],
      country_violations: count(
        all.flatMap((one) => one.violations.map((violation) => [['country', one.country] as const, ['violation', violation] as const])),
      ),
      country_months: count(
        all.map((one) => [
          ['country', one.country],
          ['month', one.month],
        ]),
      ),
      country_month_violations: count(
        all.flatMap((one) =>
          one.violations.map((violation) => [['country', one.country] as const, ['month', one.month] as const, ['violation', violation] as const]),
        ),
      ),
    }
  }

  it('stand in no model of a public report', () => {
    fc.assert(
      fc.property(fc.array(incident, { maxLength: 60 }), (all) => {
        const model = composeModel(
          {
            title: 'x',
            language: 'en',
            audience: 'public',
            sections: [],
            community: { name: 'y', kind: null },
            coalition: [],
            made_on: '2026-01-01',
            asked: { from: null, to: null },
            query: [],
          },
          cellsOf(all),
        )
        const numbers = [
          model.totals.incidents,
          model.totals.verified,
          model.totals.victims,
          ...[model.countries, model.violations, model.months, model.perpetrators].flatMap((figures) =>
            (figures ?? []).flatMap((one) => [one.incidents, one.verified]),
          ),
          ...(model.matrix?.cells.flat() ?? []),
        ]
        for (const one of numbers) if (typeof one === 'number' && one !== 0) expect(one).to.be.at.least(5)
        for (const { month, country, violations } of model.episodes ?? []) {
          const there = all.filter((one) => one.month === month && one.country === country)
          expect(there.length).to.be.at.least(5)
          for (const violation of violations) expect(there.filter((one) => one.violations.includes(violation)).length).to.be.at.least(5)
        }
        if (all.length < 5)
          expect([model.countries, model.violations, model.months, model.matrix]).to.deep.equal(
            all.length === 0 ? [[], [], [], null] : [null, null, null, null],
          )
      }),
      { numRuns: 500 },
    )
  })
})
