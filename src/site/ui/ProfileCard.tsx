import type { Profile } from '../../client'
import { describe } from '../describe'
import type { Visit } from '../visit'
import { inLanguageOf } from './Content'
import { Picture } from './Picture'
import { EntryLink } from './References'

interface ProfileCardProps {
  visit: Visit
  profile: Profile
  first?: boolean
  /** Level of its heading; 2 where not said. */
  level?: 2 | 3
}

/** A person in a list. */
export const ProfileCard = ({ visit, profile, first, level = 2 }: ProfileCardProps) => {
  const { portrait, title, role, introduction, contentLanguage } = profile
  const Heading = level === 3 ? 'h3' : 'h2'
  return (
    <article
      className={portrait ? 'card card--person' : 'card card--plain'}
      {...inLanguageOf(visit, contentLanguage)}
    >
      {portrait && (
        <Picture
          visit={visit}
          image={portrait}
          first={first}
          ratio={1}
          sizes="(min-width: 40rem) 16rem, 92vw"
        />
      )}
      <div className="card__text">
        <p className="over">{visit.words.texts.profiles}</p>
        <Heading>
          <EntryLink visit={visit} entry={{ ...profile, title }} />
        </Heading>
        <p className="role">{role}</p>
        <p>{describe(introduction.text)}</p>
      </div>
    </article>
  )
}
