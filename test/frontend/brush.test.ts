/** The time line: what hands and keys do to the stretch in view, and what that means as filters. */
import { expect } from 'chai'
import { monthBars, yearMarks } from '../../frontend/charts/month-bars.ts'
import { firstDay, lastDay, monthIndex, monthsPerBar, monthText, spanOf } from '../../frontend/charts/months.ts'
import { brushFrom, filtersFromBrush, monthAt, monthForKey, moved, shifted, sweepNext, sweepStart } from '../../frontend/map/brush.ts'

const line = { from: monthIndex('2016-01'), to: monthIndex('2023-12') }
const span = (from: string, to: string) => ({ from: monthIndex(from), to: monthIndex(to) })

describe('months', () => {
  it('come back as they went in, with their first and last days', () => {
    for (const month of ['1954-11', '1999-12', '2000-01', '2024-02']) expect(monthText(monthIndex(month))).to.equal(month)
    expect(firstDay(monthIndex('2024-02'))).to.equal('2024-02-01')
    expect(lastDay(monthIndex('2024-02'))).to.equal('2024-02-29')
    expect(lastDay(monthIndex('2023-12'))).to.equal('2023-12-31')
  })

  it('reach over whole years, and are nothing without any', () => {
    expect(spanOf(['2021-05', '2019-11'])).to.deep.equal(span('2019-01', '2021-12'))
    expect(spanOf([])).to.equal(null)
  })

  it('are gathered into fewer bars when there is little room, and none is lost', () => {
    const counts = new Map([
      ['2016-01', { verified: 1, reported: 2, total: 3 }],
      ['2016-12', { verified: 0, reported: 1, total: 1 }],
      ['2023-12', { verified: 4, reported: 0, total: 4 }],
      ['', { verified: 9, reported: 9, total: 18 }],
    ])
    expect(monthsPerBar(line, 100)).to.equal(1)
    expect(monthsPerBar(line, 40)).to.equal(3)
    for (const most of [100, 40, 10, 2]) {
      const bars = monthBars(counts, line, most)
      expect(bars.reduce((sum, bar) => sum + bar.tally.total, 0)).to.equal(8)
      expect(bars.at(-1)?.span.to).to.equal(line.to)
    }
    expect(monthBars(counts, line, 10)[0]).to.deep.equal({ span: span('2016-01', '2016-12'), tally: { verified: 1, reported: 3, total: 4 } })
  })

  it('are marked by years that do not crowd', () => {
    expect(yearMarks(line, 10).map((mark) => mark.year)).to.deep.equal([2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023])
    expect(yearMarks(line, 5).map((mark) => mark.year)).to.deep.equal([2016, 2018, 2020, 2022])
    expect(yearMarks(line, 10)[0]?.fraction).to.equal(0)
  })
})

describe('the brush', () => {
  it('covers all of the line without filters, and then filters nothing, so that undated incidents stay', () => {
    expect(brushFrom('', '', line)).to.deep.equal(line)
    expect(filtersFromBrush(line, line)).to.deep.equal({ from: '', to: '' })
  })

  it('becomes whole months as filters, and comes back from them the same', () => {
    const brush = span('2019-03', '2020-02')
    const days = filtersFromBrush(brush, line)
    expect(days).to.deep.equal({ from: '2019-03-01', to: '2020-02-29' })
    expect(brushFrom(days.from, days.to, line)).to.deep.equal(brush)
  })

  it('leaves open the end that it touches', () => {
    expect(filtersFromBrush(span('2016-01', '2018-06'), line)).to.deep.equal({ from: '', to: '2018-06-30' })
  })

  it('stays on the line when the filters reach beyond it', () => {
    expect(brushFrom('1990-01-01', '2099-12-31', line)).to.deep.equal(line)
  })

  it('does not let a handle pass the other or leave the line', () => {
    const brush = span('2018-01', '2019-01')
    expect(moved(brush, line, 'from', monthIndex('2022-01'))).to.deep.equal(span('2019-01', '2019-01'))
    expect(moved(brush, line, 'to', monthIndex('2030-01'))).to.deep.equal(span('2018-01', '2023-12'))
  })

  it('keeps its length when moved, and stops at the ends', () => {
    expect(shifted(span('2018-01', '2018-12'), line, 3)).to.deep.equal(span('2018-04', '2019-03'))
    expect(shifted(span('2018-01', '2018-12'), line, -900)).to.deep.equal(span('2016-01', '2016-12'))
    expect(shifted(span('2018-01', '2018-12'), line, 900)).to.deep.equal(span('2023-01', '2023-12'))
  })

  it('moves forward in time in the direction of reading', () => {
    const month = monthIndex('2018-06')
    expect(monthForKey('ArrowRight', month, line, 'ltr')).to.equal(month + 1)
    expect(monthForKey('ArrowRight', month, line, 'rtl')).to.equal(month - 1)
    expect(monthForKey('ArrowLeft', month, line, 'rtl')).to.equal(month + 1)
    expect(monthForKey('PageUp', month, line, 'rtl')).to.equal(month + 12)
    expect(monthForKey('Home', month, line, 'ltr')).to.equal(line.from)
    expect(monthForKey('a', month, line, 'ltr')).to.equal(null)
  })

  it('finds the month under the pointer at both edges', () => {
    expect(monthAt(0, line)).to.equal(line.from)
    expect(monthAt(1, line)).to.equal(line.to)
    expect(monthAt(-2, line)).to.equal(line.from)
  })

  it('sweeps from the first year to the end of the line, and ends there', () => {
    let now: ReturnType<typeof sweepNext> = sweepStart(line, line)
    expect(now).to.deep.equal(span('2016-01', '2016-12'))
    let beats = 0
    while (now && beats < 200) {
      now = sweepNext(now, line)
      beats++
    }
    expect(beats).to.equal(85)
  })
})
