package org.kapwa.web;

import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/// Text from forms and addresses comes as [PlainText], its lines as browsers count their characters.
@ControllerAdvice
class TypedText {

    /// Names in a request fill the parts of a form's record and reach nothing behind these.
    @InitBinder
    void fillRecordsOnly(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
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
