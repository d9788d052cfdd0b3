/** Style sheets, scripts and pictures: minified, named by their content, safe to serve. */
package fi.tukipakki.assets;
