package org.kapwa.operations;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Has Spring Boot say in words why the site does not start, in place of a stack trace.
final class Failures extends AbstractFailureAnalyzer<CannotStart> {

    @Override
    protected FailureAnalysis analyze(Throwable failed, CannotStart why) {
        return new FailureAnalysis(why.getMessage(), why.action(), why);
    }
}
