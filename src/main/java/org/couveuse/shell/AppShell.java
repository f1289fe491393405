package org.couveuse.shell;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.AppShellSettings;
import java.util.List;
import org.couveuse.shell.ui.Diagram;
import org.couveuse.shell.ui.LineChart;

/**
 * What every page of the application loads: our style sheets, served as they are, and the choice of light or dark. The
 * components named here are the whole of the front-end bundle, whichever screen uses them, so that a new screen needs
 * no new bundle; a test says when one is missing.
 */
@Uses(Checkbox.class)
@Uses(CheckboxGroup.class)
@Uses(ComboBox.class)
@Uses(ContextMenu.class)
@Uses(MultiSelectComboBox.class)
@Uses(DatePicker.class)
@Uses(DateTimePicker.class)
@Uses(Dialog.class)
@Uses(Diagram.Picture.class)
@Uses(LineChart.Picture.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
@Uses(BigDecimalField.class)
@Uses(EmailField.class)
@Uses(IntegerField.class)
@Uses(NumberField.class)
@Uses(PasswordField.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Uses(TimePicker.class)
@Uses(Upload.class)
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    /** Style sheets in order; the public pages link the same. */
    static final List<String> SHEETS =
            List.of("tokens", "base", "frame", "kit", "forms", "screens", "vaadin", "narrow", "print");

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Couveuse");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addFavIcon("icon", "style/mark.svg", "any");
        SHEETS.forEach(sheet -> settings.addLink("stylesheet", "style/" + sheet + ".css"));
        settings.addInlineWithContents(
                Inline.Position.APPEND, "<script src=\"style/shell.js\"></script>", Inline.Wrapping.NONE);
    }
}
