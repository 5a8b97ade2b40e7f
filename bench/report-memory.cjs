// Loaded before a program: says at its end how much memory it has held at most, in kilobytes, and its processor time, in ms.
process.once('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  console.log(`peak memory ${maxRSS}\nprocessor time ${(userCPUTime + systemCPUTime) / 1000}`)
})
