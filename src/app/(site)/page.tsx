const DOORS = [
  { href: '/admin', title: 'Newsroom', text: 'Draft, review and publish. Sign in with your account.' },
  {
    href: '/content/v1/docs',
    title: 'Content API',
    text: 'What front ends read: every endpoint, ready to try.',
  },
  {
    href: '/content/v1/sections/good-practices',
    title: 'Good practices',
    text: 'The section as the API gives it.',
  },
]

const Home = () => (
  <main>
    <h1>Greenlight</h1>
    <p>Editors draft, reviewers approve, front ends fetch what was approved.</p>
    <ul>
      {DOORS.map(({ href, title, text }) => (
        <li key={href}>
          <a href={href}>{title}</a>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  </main>
)

export default Home
