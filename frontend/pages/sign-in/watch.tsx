/** A drawing of our own: a lookout on a night sea, two lines of sight, and a light on the horizon. Decoration. */

/** Fills its box, cut at the sides where it is too wide. */
export function Watch() {
  return (
    <svg className="watch" viewBox="0 0 600 520" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">
      <defs>
        <linearGradient id="watch-sky" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#0f1922" />
          <stop offset="1" stopColor="#28465a" />
        </linearGradient>
        <linearGradient id="watch-beam" x1="0" y1="1" x2="0" y2="0">
          <stop offset="0" stopColor="#f0b54a" stopOpacity="0.42" />
          <stop offset="1" stopColor="#f0b54a" stopOpacity="0" />
        </linearGradient>
        <radialGradient id="watch-glow">
          <stop offset="0" stopColor="#f0b54a" stopOpacity="0.75" />
          <stop offset="1" stopColor="#f0b54a" stopOpacity="0" />
        </radialGradient>
      </defs>
      <rect x="-400" width="1400" height="520" fill="url(#watch-sky)" />
      <path d="M300 392 40 0h520Z" fill="url(#watch-beam)" opacity="0.55" />
      <g fill="none" stroke="#f3eee3" strokeOpacity="0.16">
        <path d="M-20 330C120 236 210 200 300 200s180 36 320 130" />
        <path d="M-20 268C120 168 210 130 300 130s180 38 320 138" />
        <path d="M-20 206C120 100 210 60 300 60s180 40 320 146" />
      </g>
      <g fill="#f3eee3">
        <circle cx="92" cy="70" r="1.6" opacity="0.7" />
        <circle cx="168" cy="128" r="1.2" opacity="0.5" />
        <circle cx="478" cy="58" r="1.8" opacity="0.8" />
        <circle cx="540" cy="150" r="1.2" opacity="0.5" />
        <circle cx="410" cy="104" r="1.3" opacity="0.6" />
        <circle cx="236" cy="40" r="1.3" opacity="0.5" />
      </g>
      <path d="M-400 380C-300 366-120 366 0 372c80-12 150-8 220 0s160 8 240-2 110-6 140 0 300-10 400-4v154H-400Z" fill="#16303f" />
      <path d="M-400 418C-300 404-100 404 0 412c90 10 170-10 260-4s150 14 220 6 90-10 120-6 300 8 400 2v112H-400Z" fill="#122735" />
      <path d="M-400 458C-300 466-100 464 0 456c70-8 150 8 240 4s180-14 250-4 80 6 110 2 300-8 400-2v66H-400Z" fill="#0e1d28" />
      <circle cx="300" cy="314" r="64" fill="url(#watch-glow)" />
      <g fill="#f3eee3">
        <path d="M291 330h18l7 92h-32Z" />
        <path d="M282 322h36v8h-36Z" />
        <path d="M288 300h24l-12-14Z" />
      </g>
      <path d="M291 302h18v20h-18Z" fill="#f0b54a" />
      <path d="M226 436c20-14 46-20 74-20s54 6 74 20c-22 8-126 8-148 0Z" fill="#0b151d" />
    </svg>
  )
}
