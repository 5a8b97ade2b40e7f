// Loaded before a program: says at its end how much memory it has held at most, in kilobytes.
process.once('exit', () => console.log(`peak memory ${process.resourceUsage().maxRSS}`))
