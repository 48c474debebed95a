package org.kapwa.web;

import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// What is said of a request that Tomcat cannot read, so that no page of ours answers it: a line in each language of the
/// site, since what the sender reads is not known.
@Component
class UnreadRequests extends ErrorReportValve {

    private final Site site;
    private final Words words;

    UnreadRequests(Site site, Words words) {
        this.site = site;
        this.words = words;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html;charset=utf-8");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(page(new ErrorPage(response.getStatus(), "", "", Unsent.NOTHING).title()));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException senderIsGone) {
            // nobody is there to be told
        }
    }

    private String page(String sentence) {
        var name = HtmlUtils.htmlEscape(site.name());
        var lines = site.languages().stream()
                .map(tag -> "<p lang=\"%s\" dir=\"%s\">%s</p>\n"
                        .formatted(tag, Reader.direction(tag), HtmlUtils.htmlEscape(words.say(tag, sentence))))
                .collect(Collectors.joining());
        return "<!doctype html>\n<html lang=\"%s\">\n<title>%s</title>\n%s<p><a href=\"/\">%s</a></p>\n</html>\n"
                .formatted(site.firstLanguage(), name, lines, name);
    }
}
