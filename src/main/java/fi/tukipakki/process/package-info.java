/**
 * Processes: who does what, by when, and what follows.
 *
 * <p>This package holds the plain values: {@link fi.tukipakki.process.ProcessModel} (what an author
 * wrote), {@link fi.tukipakki.process.ProcessFlow} (the graph that it means), {@link
 * fi.tukipakki.process.ProcessRules} (what is wrong with it). Around them stand, each knowing only
 * those before it:
 *
 * <ul>
 *   <li>{@code text}: widths of letters, Finnish hyphenation, breaking text into lines;
 *   <li>{@code layout}: where every shape, letter and line goes, in a wide and a narrow drawing;
 *   <li>{@code draw}: the drawings as SVG and as BPMN 2.0;
 *   <li>{@code deadline}: Finnish holidays and the arithmetic of time limits.
 * </ul>
 *
 * <p>All of it is pure: same process, same bytes.
 */
package fi.tukipakki.process;
