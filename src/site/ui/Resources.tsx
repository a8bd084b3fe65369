import { Fragment } from 'react'
import type { Resource } from '../../client'
import { localFile } from '../addresses'
import type { Visit } from '../visit'

interface ResourcesProps {
  visit: Visit
  resources: readonly Resource[]
  /** Level of the heading; none where not said. */
  heading?: 2 | 3
}

/** What a resource is, part by part. A language that the page itself has need not be told. */
const detailsOf = ({ words, locale }: Visit, { format, bytes, pages, language }: Resource): string[] =>
  [
    words.format(format),
    bytes ? words.size(bytes) : null,
    pages ? words.count(words.texts.pageCount, pages) : null,
    language && language !== locale ? words.language(language) : null,
  ].filter((detail) => detail !== null)

/** What can be read further, each with what it is and how big: nobody should open 40 MB by surprise. */
export const Resources = ({ visit, resources, heading }: ResourcesProps) => {
  if (resources.length === 0) return null
  const Heading = heading === 2 ? 'h2' : 'h3'
  return (
    <div className="resources">
      {heading && <Heading>{visit.words.texts.resources}</Heading>}
      <ul>
        {resources.map((resource) => (
          <li key={resource.url}>
            <a href={localFile(resource.url, visit.site.publicUrl)} hrefLang={resource.language ?? undefined}>
              <bdi>{resource.label || visit.words.format(resource.format)}</bdi>
            </a>
            <p className="quiet">
              {detailsOf(visit, resource).map((detail, at) => (
                <Fragment key={detail}>
                  {at > 0 && ' · '}
                  <bdi>{detail}</bdi>
                </Fragment>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
