/** The mark of Vigie: two lines of sight that open from where the lookout stands, the arc of the horizon over them, and the light seen between. */

/** The mark alone, `size` in em; the light keeps its own colour. */
export function Mark({ size = 1.5 }: { readonly size?: number }) {
  return (
    <svg
      viewBox="0 0 32 32"
      width={`${size}em`}
      height={`${size}em`}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M4 11.5 16 28l12-16.5" />
      <path d="M4 11.5C7 7.2 11.2 5 16 5s9 2.2 12 6.5" />
      <circle cx="16" cy="13" r="3.4" fill="var(--light)" stroke="none" />
    </svg>
  )
}
