package org.kapwa.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Turns what a controller gives back into an HTTP answer. A shared page for an anonymous reader is compressed once and
/// kept in [PublicPages].
@Component
class Answers implements HandlerMethodReturnValueHandler {

    private final TemplateEngine templates;
    private final Readers readers;
    private final PublicPages kept;
    private final Assets assets;

    Answers(TemplateEngine templates, Readers readers, PublicPages kept, Assets assets) {
        this.templates = templates;
        this.readers = readers;
        this.kept = kept;
        this.assets = assets;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Answer.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object answer, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        switch ((Answer) Objects.requireNonNull(answer)) {
            case Page page -> show(page, request, response);
            case Redirect redirect -> {
                response.setStatus(redirect.status());
                response.setHeader(HttpHeaders.LOCATION, location(redirect, request));
            }
        }
    }

    /// An address that has changed for good is gone on to in the language that was asked for.
    private static String location(Redirect redirect, HttpServletRequest request) {
        var language = Readers.asked(request);
        return redirect.isForGood() && !language.isEmpty()
                ? Query.of("").with("lang", language).on(redirect.path())
                : redirect.path();
    }

    private void show(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var reader = readers.of(request);
        rememberLanguage(reader, request, response);
        var html = render(page, reader);
        response.setStatus(page.status());
        var key = (PublicPages.Key) request.getAttribute(PublicPagesFilter.KEY);
        if (key != null && page.shared() && !reader.isSignedIn()) {
            var bytes = key.encoding().quick(html);
            var keep = new PublicPages.Kept(bytes, PageWriter.etag(bytes));
            kept.keep(key, keep, (long) request.getAttribute(PublicPagesFilter.GENERATION));
            PageWriter.write(keep, key, request, response);
        } else {
            var encoding = Encoding.wantedBy(request);
            var bytes = encoding == Encoding.GZIP ? assets.gzip().of(html) : encoding.quick(html);
            PageWriter.writePrivate(bytes, encoding, reader.language(), response);
        }
    }

    private byte[] render(Page page, Reader reader) throws IOException {
        var output = new Utf8ByteOutput();
        templates.render(page.template() + ".jte", Map.of("reader", reader, "page", page.content()), output);
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        output.writeTo(bytes);
        return bytes.toByteArray();
    }

    /// `?lang=` is a choice, so it lasts; no other page sets a cookie for an anonymous reader.
    private void rememberLanguage(Reader reader, HttpServletRequest request, HttpServletResponse response) {
        if (reader.language().equals(Readers.asked(request))) {
            readers.remember(Readers.LANGUAGE_COOKIE, reader.language(), response);
        }
    }
}
