/** The arithmetic by which limits run: known days, and what must hold for any day. */
import { expect } from 'chai'
import fc from 'fast-check'
import { addDays, addMonths, daysBetween, daysInMonth, isDay, lastDay } from '../../schemas/law/calendar.ts'

const day = fc
  .record({ year: fc.integer({ min: 1990, max: 2110 }), month: fc.integer({ min: 1, max: 12 }), number: fc.integer({ min: 1, max: 31 }) })
  .map(({ year, month, number }) => `${year}-${String(month).padStart(2, '0')}-${String(Math.min(number, daysInMonth(year, month))).padStart(2, '0')}`)
const numberOf = (text: string) => Number(text.slice(8))
const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))

describe('the calendar of limits', () => {
  it('ends a limit of months on the same day number, or on the last day of a shorter month', () => {
    expect(addMonths('2024-01-31', 1)).to.equal('2024-02-29')
    expect(addMonths('2023-01-31', 1)).to.equal('2023-02-28')
    expect(addMonths('2024-02-29', 12)).to.equal('2025-02-28')
    expect(addMonths('2024-02-29', 48)).to.equal('2028-02-29')
    expect(addMonths('2024-10-31', 4)).to.equal('2025-02-28')
    expect(addMonths('2023-10-31', 4)).to.equal('2024-02-29')
    expect(addMonths('2024-12-31', 2)).to.equal('2025-02-28')
    expect(addMonths('2099-11-30', 3)).to.equal('2100-02-28')
    expect(addMonths('2025-03-15', -3)).to.equal('2024-12-15')
    expect(lastDay('2020-02-29', { years: 5 })).to.equal('2025-02-28')
    expect(lastDay('2021-12-31', { months: 6, days: 1 })).to.equal('2022-07-01')
  })

  it('gives an existing day in the right month, whatever the day and the number of months', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 240 }), (start, months) => {
        const end = addMonths(start, months)
        expect(isDay(end)).to.equal(true)
        expect(monthOf(end) - monthOf(start)).to.equal(months)
        if (numberOf(end) !== numberOf(start)) expect(numberOf(end)).to.equal(daysInMonth(Number(end.slice(0, 4)), Number(end.slice(5, 7))))
      }),
    )
  })

  it('never lets a later event end earlier', () => {
    fc.assert(fc.property(day, day, fc.integer({ min: 0, max: 120 }), (a, b, months) => a > b || addMonths(a, months) <= addMonths(b, months)))
  })

  it('counts days as the civil calendar does, there and back', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).to.equal(2)
    expect(daysBetween('2023-02-28', '2023-03-01')).to.equal(1)
    expect(daysBetween('2026-03-28', '2026-03-30')).to.equal(2)
    fc.assert(fc.property(day, fc.integer({ min: -2000, max: 2000 }), (start, days) => daysBetween(start, addDays(start, days)) === days))
  })

  it('ends where four digits of a year end, and counts the first centuries as what they are', () => {
    expect([addDays('9999-12-31', 1), addMonths('9999-12-31', 6), lastDay('9999-12-01', { months: 3, days: 40 })]).to.deep.equal(Array(3).fill('9999-12-31'))
    expect([addDays('0001-01-01', -1), addMonths('0001-01-01', -13)]).to.deep.equal(Array(2).fill('0001-01-01'))
    expect([addDays('0050-12-31', 1), daysBetween('0099-12-31', '0100-01-01')]).to.deep.equal(['0051-01-01', 1])
  })

  it('knows that 30 February, month 13 and words are no days', () => {
    for (const text of ['2024-02-30', '2023-02-29', '2024-13-01', '2024-00-10', '2024-01-00', 'yesterday', '2024-1-1', '2024'])
      expect(isDay(text), text).to.equal(false)
    expect(isDay('2000-02-29')).to.equal(true)
    expect(isDay('2100-02-29')).to.equal(false)
  })
})
