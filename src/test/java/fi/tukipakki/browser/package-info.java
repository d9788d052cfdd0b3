/**
 * Our own site as its readers' browsers see it: {@link fi.tukipakki.browser.OwnSite} is built once
 * and served by a plain static server, {@link fi.tukipakki.browser.Browser} is one Chromium for the
 * whole run. {@link fi.tukipakki.browser.SiteExtension} hands both to the tests.
 */
package fi.tukipakki.browser;
