/** The report: JSON for machines, Markdown for people, a picture for the hurried. */
package io.github.peeweevertx.bench.report;
