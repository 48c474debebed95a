package org.kapwa.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// The one place where exceptions become pages. What nobody expected is logged once, under an id that the page shows;
/// the page says nothing else of it.
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BUSY_SECONDS = "5";

    /// Where the container sends what failed outside controllers; that a sender hung up is no fault of ours.
    @RequestMapping("/error")
    Page show(HttpServletRequest request, HttpServletResponse response) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return switch ((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)) {
            case null -> page(status == null ? 404 : (int) status, "", reason(request), unsent(request));
            case EOFException hungUp -> page(status == null ? 400 : (int) status, "", "");
            case InvalidParameterException unreadable -> unreadable(unreadable);
            case MultipartException cut -> cut();
            case BadRequestException cut -> cut();
            case DataAccessResourceFailureException unreachable -> busy(unreachable, request, response);
            case Throwable thrown -> broken(thrown, request);
        };
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, TypeMismatchException.class})
    Page notFound() {
        return page(404, "", "");
    }

    @ExceptionHandler
    Page notAllowed(NotAllowed refused) {
        return page(403, "", refused.key());
    }

    /// A query or form whose escapes are no text, or that is too large; what was sent is not written to the log.
    @ExceptionHandler
    Page unreadable(InvalidParameterException parameter) {
        return page(400, "", "");
    }

    /// A form whose parts cannot be told apart, or end too early.
    @ExceptionHandler({MultipartException.class, BadRequestException.class})
    Page cut() {
        return page(400, "", "");
    }

    @ExceptionHandler
    Page changed(Changed meanwhile) {
        return page(409, "", "");
    }

    @ExceptionHandler
    Page tooLarge(MaxUploadSizeExceededException upload) {
        return page(413, "", "");
    }

    @ExceptionHandler
    Page tooMany(TooMany asked, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Retry-After", Long.toString(asked.seconds()));
        return page(429, "", "", Unsent.of(request));
    }

    /// The database is gone for a moment, or all its connections are taken.
    @ExceptionHandler({DataAccessResourceFailureException.class, TransactionException.class})
    Page busy(Exception unreachable, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("the database is not to be had: {}", unreachable.getClass().getSimpleName());
        response.setHeader("Retry-After", BUSY_SECONDS);
        return page(503, "", "", Unsent.of(request));
    }

    @ExceptionHandler
    Page broken(Throwable thrown, HttpServletRequest request) {
        if (thrown instanceof org.springframework.web.ErrorResponse known) {
            return page(known.getStatusCode().value(), "", "");
        }
        var id = newId();
        LOG.error("error {} on {} {}", id, request.getMethod(), route(request), Nameless.of(thrown));
        return page(500, id, "", Unsent.of(request));
    }

    /// The pattern of the address, since the address itself may hold a one-time secret.
    private static Object route(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "an unknown route" : pattern;
    }

    private static Unsent unsent(HttpServletRequest request) {
        return request.getAttribute(Unsent.ATTRIBUTE) instanceof Unsent unsent ? unsent : Unsent.NOTHING;
    }

    private static String reason(HttpServletRequest request) {
        return request.getAttribute(ErrorPage.REASON) instanceof String reason ? reason : "";
    }

    private static Page page(int status, String id, String reason) {
        return page(status, id, reason, Unsent.NOTHING);
    }

    private static Page page(int status, String id, String reason, Unsent unsent) {
        return new Page("web/error", new ErrorPage(status, id, reason, unsent), status, false);
    }

    private static String newId() {
        var bytes = new byte[5];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
