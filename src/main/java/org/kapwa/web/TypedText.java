package org.kapwa.web;

import jakarta.servlet.ServletRequest;
import java.beans.PropertyEditorSupport;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.server.ResponseStatusException;

/// Text from forms and addresses comes as [PlainText], its lines as browsers count their characters. Names in a request
/// fill the parts of a form's record and reach nothing behind these.
@Component
class TypedText extends ConfigurableWebBindingInitializer {

    TypedText(@Qualifier("mvcConversionService") ConversionService conversions) {
        setConversionService(conversions);
        setDeclarativeBinding(true);
    }

    @Override
    public void initBinder(WebDataBinder binder) {
        super.initBinder(binder);
        refuseIndexes(binder);
        leaveOutWhatNobodyTypes(binder);
    }

    /// Lists are filled by names that come several times; an index would ask for a list of any length.
    private static void refuseIndexes(WebDataBinder binder) {
        var form = binder.getTargetType();
        if (form == null || !form.toClass().isRecord()) {
            return;
        }
        request().getParameterNames().asIterator().forEachRemaining(name -> {
            if (isList(name.substring(0, Math.max(0, name.indexOf('['))), form)) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
        });
    }

    private static ServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    private static boolean isList(String field, ResolvableType form) {
        return Arrays.stream(form.toClass().getRecordComponents())
                .anyMatch(part -> part.getName().equals(field) && part.getType() == List.class);
    }

    private static void leaveOutWhatNobodyTypes(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(PlainText.of(text.replace("\r\n", "\n")));
            }
        });
    }
}
