package tandem.workbook;

import java.util.Map;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import tandem.plan.Action.Status;

/**
 * A pale tint behind an action's status. The status stands there as a word; the tint only helps the eye, and changes with
 * the word while people work.
 */
final class StatusTint {

    private static final Map<Status, byte[]> TINTS = Map.of(
            Status.IN_PROGRESS, new byte[] {(byte) 0xDD, (byte) 0xEB, (byte) 0xF7},
            Status.COMPLETED, new byte[] {(byte) 0xE2, (byte) 0xEF, (byte) 0xDA},
            Status.STOPPED, new byte[] {(byte) 0xE7, (byte) 0xE6, (byte) 0xE6});

    private final XSSFSheet sheet;
    private final BookWords words;

    StatusTint(XSSFSheet sheet, BookWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    /** Tints the statuses down to this row, counted from 0. An action that is not started stays white. */
    void upTo(int last) {
        CellRangeAddress[] statuses = {
            new CellRangeAddress(SheetWriter.FIRST, last, ActionsSheet.STATUS, ActionsSheet.STATUS)
        };
        for (Status status : Status.values()) {
            byte[] tint = TINTS.get(status);
            if (tint != null) {
                sheet.getSheetConditionalFormatting().addConditionalFormatting(statuses, rule(status, tint));
            }
        }
    }

    private ConditionalFormattingRule rule(Status status, byte[] tint) {
        String cell = "$" + new CellReference(SheetWriter.FIRST, ActionsSheet.STATUS).formatAsString();
        String word = words.say("status." + status.name()).replace("\"", "\"\"");
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(cell + "=\"" + word + "\"");
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(new XSSFColor(tint));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        return rule;
    }
}
