/** The browser comes from the machine or from @sparticuz/chromium; installing puppeteer must not download one. */
module.exports = { skipDownload: true }
