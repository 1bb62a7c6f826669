/** A link that takes a file along. What may hold confidential records is given only to whoever has just proved who they are: then the dialog asks first. */
import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { askProof, isStale } from '../lib/proof.ts'
import { useAccount } from '../lib/session.tsx'

/** The link. */
export function Download({ children, onClick, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  const { memberships, network_communities } = useAccount()
  const guarded = memberships.some((one) => !network_communities.includes(one.community_id))
  const click = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (!guarded || !isStale()) return
    event.preventDefault()
    const link = event.currentTarget
    // The menu that the link stands in may be gone by then.
    void askProof().then((proved) => {
      if (!proved) return
      const again = document.createElement('a')
      again.href = link.href
      again.download = ''
      again.click()
    })
  }
  return (
    // biome-ignore lint/a11y: it is a link, with the address that it is given; the question before it is asked by mouse and keyboard alike.
    <a {...rest} download onClick={click}>
      {children}
    </a>
  )
}
