/** Our own small set of line icons, drawn on a 20-unit grid. Icons that point are mirrored in right-to-left pages. Decoration only: words stand beside them or in a label. */
import './icon.css'

const paths = {
  back: 'M12.5 4.5 7 10l5.5 5.5',
  forward: 'M7.5 4.5 13 10l-5.5 5.5',
  leave: 'M8 3.5H4.5v13H8M9 10h7.5M13 6.5 16.5 10 13 13.5',
  up: 'm4.5 12.5 5.5-5 5.5 5',
  down: 'm4.5 7.5 5.5 5 5.5-5',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  play: 'M6.5 4v12l9-6-9-6Z',
  pause: 'M7 4.5v11M13 4.5v11',
  close: 'm5 5 10 10M15 5 5 15',
  check: 'm4 10.5 4 4 8-9',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Zm4-1.5 4 4',
  filter: 'M3 5h14M6 10h8M8.5 15h3',
  sort: 'M6 4v12m0 0-3-3m3 3 3-3M14 16V4m0 0-3 3m3-3 3 3',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  home: 'M3 9.5 10 4l7 5.5M5 8.5v8h10v-8M8.5 16.5v-5h3v5',
  list: 'M7.5 5H17M7.5 10H17M7.5 15H17M3.5 5h.01M3.5 10h.01M3.5 15h.01',
  map: 'm3 5 4.5-1.5 5 2L17 4v11l-4.5 1.5-5-2L3 16V5Zm4.5-1.5v11m5-9v11',
  pin: 'M10 17s5.5-4.6 5.5-8.7A5.4 5.4 0 0 0 10 3a5.4 5.4 0 0 0-5.5 5.3C4.5 12.4 10 17 10 17Zm0-6.7a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  report: 'M5 2.5h7l3.5 3.5v11.5H5v-15ZM11.5 2.5v4h4M8 10.5h4.5M8 13.5h4.5',
  import: 'M10 3v9m0 0-3.5-3.5M10 12l3.5-3.5M3.5 13v3.5h13V13',
  export: 'M10 12.5v-9m0 0L6.5 7M10 3.5 13.5 7M3.5 13v3.5h13V13',
  people: 'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-5.5 7c0-3 2.5-5 5.5-5s5.5 2 5.5 5m-.5-13a3 3 0 0 1 0 5.8m2 2.4c2.1.7 3.5 2.5 3.5 4.8',
  person: 'M10 9.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM3.5 17c0-3.5 3-5.5 6.5-5.5s6.5 2 6.5 5.5',
  language: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15Zm0 0c2-1.8 3-4.5 3-7.5s-1-5.7-3-7.5c-2 1.8-3 4.5-3 7.5s1 5.7 3 7.5ZM3 7.5h14M3 12.5h14',
  sun: 'M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM10 2v2m0 12v2M2 10h2m12 0h2M4.3 4.3l1.5 1.5m8.4 8.4 1.5 1.5m0-11.4-1.5 1.5m-8.4 8.4-1.5 1.5',
  moon: 'M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5Z',
  device: 'M3 4h14v9.5H3V4Zm4 13h6m-3-3.5V17',
  edit: 'M12.5 4.5 15.5 7.5 7 16H4v-3l8.5-8.5Z',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm0-11v4.5l3 1.5',
  calendar: 'M3.5 5h13v11.5h-13V5Zm0 3.5h13M7 3v3.5M13 3v3.5',
  warning: 'M10 3 2.5 16.5h15L10 3Zm0 5v4m0 2.3v.01',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm0-8v5m0-7.5v.01',
  hidden: 'M3 10s2.5-4.5 7-4.5S17 10 17 10s-2.5 4.5-7 4.5S3 10 3 10Zm1 6L16 4',
  eye: 'M3 10s2.5-4.5 7-4.5S17 10 17 10s-2.5 4.5-7 4.5S3 10 3 10Zm7 2a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  key: 'M12.5 11.5a4 4 0 1 0-3.6-2.3L3 15v2.5h3v-2h2v-2h1.5l1.6-1.6c.4.4.9.6 1.4.6Zm1-4.5h.01',
  lock: 'M5 9h10v7.5H5V9Zm2 0V6.5a3 3 0 0 1 6 0V9',
  open: 'M5 9h10v7.5H5V9Zm2 0V6.5a3 3 0 0 1 5.7-1.3',
  send: 'M17 3 9 11M17 3l-5 14-3-6-6-3 14-5Z',
  return: 'M7.5 4.5 3.5 8.5l4 4M4 8.5h8a4.5 4.5 0 0 1 0 8.5H9',
  flag: 'M5 17.5v-14m0 .5h10l-2.5 3.5L15 11H5',
  archive: 'M3 4h14v3.5H3V4Zm1.5 3.5v9h11v-9M8 10.5h4',
  restore: 'M4 4.5v4h4M4.3 8.5A6.5 6.5 0 1 1 4 12',
  trash: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.8 11.5h7.4l.8-11.5',
  copy: 'M7.5 7.5v-4h9v9h-4m-9-5h9v9h-9v-9Z',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1 1m1 3.3a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1',
  offline: 'M3 3l14 14M5.5 10.5a7 7 0 0 1 3-1.6M2.5 7.5A11 11 0 0 1 6 5.5m3-.8a11 11 0 0 1 8.5 2.8m-3 3a7 7 0 0 0-2-1.3M8 13a3.5 3.5 0 0 1 4 0m-2 3v.01',
  book: 'M4 3.5h4.5c1 0 1.5.5 1.5 1.5v12c0-1-.5-1.5-1.5-1.5H4v-12Zm12 0h-4.5c-1 0-1.5.5-1.5 1.5v12c0-1 .5-1.5 1.5-1.5H16v-12Z',
  note: 'M4 3.5h12v8l-5 5H4v-13Zm7 13v-5h5M7 7.5h6M7 10.5h3',
  draft: 'M5 2.5h7l3.5 3.5v11.5H5v-15ZM8 13.5l.5-2 3.5-3.5 1.5 1.5-3.5 3.5-2 .5Z',
  inbox: 'M3 11.5 5.5 4h9l2.5 7.5v5H3v-5Zm0 0h4l1 2h4l1-2h4',
  scales: 'M10 3v13.5M6.5 16.5h7M4 5.5h12M4 5.5 1.8 11a2.3 2.3 0 0 0 4.4 0L4 5.5Zm12 0L13.8 11a2.3 2.3 0 0 0 4.4 0L16 5.5Z',
  chart: 'M3.5 16.5h13M6 13.5v-4M10 13.5v-9M14 13.5v-6',
} as const

export type IconName = keyof typeof paths

const pointing: ReadonlySet<IconName> = new Set(['back', 'forward', 'leave', 'return', 'list', 'send', 'restore', 'book', 'play'])

/** An icon as large as the text around it times `size` (1.25 em). */
export function Icon({ name, size = 1.25 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      className={pointing.has(name) ? 'icon icon-pointing' : 'icon'}
      viewBox="0 0 20 20"
      width={`${size}em`}
      height={`${size}em`}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.5 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  )
}
