package org.kapwa.web;

import java.beans.PropertyEditorSupport;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/// Text from forms and addresses comes as [PlainText], its lines as browsers count their characters.
@ControllerAdvice
class TypedText {

    /// Names in a request fill the parts of a form's record and reach nothing behind these.
    @InitBinder
    void fillRecordsOnly(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    /// Lists are filled by names that come several times; an index would ask for a list of any length.
    @InitBinder
    void refuseIndexes(WebDataBinder binder, WebRequest request) {
        request.getParameterNames().forEachRemaining(name -> {
            if (isList(name.substring(0, Math.max(0, name.indexOf('['))), binder.getTargetType())) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
        });
    }

    private static boolean isList(String field, @Nullable ResolvableType form) {
        return form != null
                && form.toClass().isRecord()
                && Arrays.stream(form.toClass().getRecordComponents())
                        .anyMatch(part -> part.getName().equals(field) && part.getType() == List.class);
    }

    @InitBinder
    void leaveOutWhatNobodyTypes(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(PlainText.of(text.replace("\r\n", "\n")));
            }
        });
    }
}
