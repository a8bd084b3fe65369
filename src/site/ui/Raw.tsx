interface RawProps {
  as: 'div' | 'span' | 'mark' | 'p'
  html: string
  className?: string
}

/**
 * HTML that the Content API made: the publishing side let through an allow-list of elements, or escaped the text. A text may
 * lack a translation while its title has one, so its direction is its own.
 */
export const Raw = ({ as: Tag, html, className }: RawProps) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above; nothing that a reader typed comes here.
  <Tag className={className} dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
)
