/**
 * The same function, which gives again what it gave before: for what takes a second to make, is the same each time, and is
 * changed by no test. Test files that run in one worker share it.
 */
export function remembering<Given, Made>(make: (given: Given) => Made): (given: Given) => Made {
  const known = new Map<Given, Made>()
  return given => {
    const made = known.get(given) ?? make(given)
    known.set(given, made)
    return made
  }
}
