/** GitHub takes 65,536 characters for the text of a pull request; a sign outside of the basic plane may count twice. */
const mostCharacters = 60_000

/** A pull request's text: what it changes as a person reads it, and the trailers last, since whoever squashes keeps them. */
export const proposalText = (description: string, trailers: string): string => {
  const whole = `${description}\n\n${trailers}\n`
  if (whole.length <= mostCharacters) return whole
  const room = mostCharacters - trailers.length
  if (room > enoughToRead) return `${startOf(description, room)}\n\n${shortened}\n\n${trailers}\n`
  return `${startOf(description, mostCharacters)}\n\n${shortened} ${keepMessage}\n`
}

const enoughToRead = 4_000
const shortened = '… and more: the message of the commit has all of it.'
const keepMessage = 'Its trailers are too long for this text: when you squash, keep the message of the commit.'

/** As many whole lines as fit, so that a table stays one. */
const startOf = (text: string, characters: number): string => {
  const room = characters - shortened.length - keepMessage.length - 8
  return text.length <= room ? text : text.slice(0, text.lastIndexOf('\n', room))
}
