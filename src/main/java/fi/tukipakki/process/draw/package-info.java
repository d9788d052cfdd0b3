/**
 * Drawings written out: inline SVG for pages and BPMN 2.0 for modelling tools. No style and no
 * script stands in the SVG; {@code assets/css/process.css} dresses its classes.
 */
package fi.tukipakki.process.draw;
