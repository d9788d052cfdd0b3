/**
 * What strangers, accidents and broken programs put into a site folder. Each case is named and goes
 * through the whole pipeline; what must come of it stands in {@code hostile/outcomes.txt}.
 */
package fi.tukipakki.hostile;
