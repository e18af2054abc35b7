package org.lowbao.examples.countyyear.generator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.Income;
import org.lowbao.core.household.Property;
import org.lowbao.core.household.RigidExpenditure;
import org.lowbao.core.household.Supporter;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.money.Money;
import org.lowbao.core.money.Stock;
import org.lowbao.core.person.Member;

/** Writes the workbook that a township keeps: six sheets, identifiers as text, amounts as numbers. */
final class HouseholdsWorkbook {

    /** When the workbook says it was written: the evening before the first household applies. */
    private static final LocalDateTime WRITTEN = Township.FIRST_DAY.minusDays(1).atTime(18, 0);

    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)");

    private HouseholdsWorkbook() {}

    /** Returns the workbook as bytes; between JDKs only its compression may differ. */
    static byte[] of(Township township) throws IOException {
        Path stamped = Files.createTempFile("lowbao-households", ".xlsx");
        try {
            try (OutputStream out = Files.newOutputStream(stamped)) {
                write(township, out);
            }
            return withoutWallClock(stamped);
        } finally {
            Files.delete(stamped);
        }
    }

    private static void write(Township township, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "lowbao-example", "1.0")) {
            workbook.properties()
                    .setTitle("示例镇社会救助家庭登记表(虚构数据)")
                    .setSubject("synthetic households; nobody in this workbook exists");
            List<SyntheticHousehold> households = township.households();
            households(new Sheet(workbook, "家庭"), households);
            members(new Sheet(workbook, "成员"), households);
            incomes(new Sheet(workbook, "收入"), households);
            properties(new Sheet(workbook, "财产"), households);
            expenditures(new Sheet(workbook, "刚性支出"), households);
            supporters(new Sheet(workbook, "赡养义务人"), households);
        }
    }

    /**
     * Repacks a workbook whose writer noted when it was written, in a property and in every entry. It is read from a
     * file, because the sizes that the writer puts behind the entries are not what a stream of them expects.
     */
    private static byte[] withoutWallClock(Path stamped) throws IOException {
        var repacked = new ByteArrayOutputStream();
        try (var in = new ZipFile(stamped.toFile());
                var out = new ZipOutputStream(repacked)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                byte[] content = in.getInputStream(entry).readAllBytes();
                var fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(WRITTEN);
                out.putNextEntry(fixed);
                out.write(entry.getName().equals("docProps/core.xml") ? withFixedCreation(content) : content);
                out.closeEntry();
            }
        }
        return repacked.toByteArray();
    }

    private static byte[] withFixedCreation(byte[] properties) {
        String text = new String(properties, StandardCharsets.UTF_8);
        return CREATED.matcher(text).replaceFirst("$1" + WRITTEN + ":00Z$2").getBytes(StandardCharsets.UTF_8);
    }

    private static void households(Sheet sheet, List<SyntheticHousehold> households) {
        sheet.header(
                "户编号", "申请编号", "申请日期", "村(居)编码", "村(居)名称", "城乡", "住址", "联系电话", "申请人成员号", "开户账号", "近亲属备案", "是否申报财产",
                "已交材料");
        for (SyntheticHousehold household : households) {
            Application application = household.application();
            sheet.row()
                    .text(household.number())
                    .text(application.number())
                    .text(application.appliedOn().toString())
                    .text(application.division().padded())
                    .text(household.village().name())
                    .text(Terms.of(application.area()))
                    .text(application.contact().address())
                    .text(application.contact().phone())
                    .text(application.applicantId())
                    .text(application.account().map(BankAccountNumber::value).orElse(""))
                    .text(Terms.of(application.nearRelativeOfOfficial()))
                    .text(Terms.of(application.declaresProperty()))
                    .text(titles(application.materials()));
        }
    }

    private static void members(Sheet sheet, List<SyntheticHousehold> households) {
        sheet.header(
                "户编号", "成员号", "姓名", "公民身份号码", "性别", "出生日期", "与户主关系", "婚姻状况", "残疾类别", "残疾等级", "重特大疾病", "劳动能力", "全日制在校");
        for (SyntheticHousehold household : households) {
            for (Member member : household.application().members()) {
                sheet.row()
                        .text(household.number())
                        .text(member.id())
                        .text(member.name().text())
                        .text(member.citizenId().map(CitizenId::value).orElse(""))
                        .text(Terms.of(member.sex()))
                        .text(member.birthDate().toString())
                        .text(member.relation().term())
                        .text(Terms.of(member.maritalStatus()))
                        .text(member.disability()
                                .map(d -> Terms.of(d.category()))
                                .orElse(""))
                        .text(member.disability().map(d -> Terms.of(d.level())).orElse(""))
                        .text(Terms.of(member.seriouslyIll()))
                        .text(Terms.of(member.workCapacity()))
                        .text(Terms.of(member.fullTimeStudent()));
            }
        }
    }

    private static void incomes(Sheet sheet, List<SyntheticHousehold> households) {
        sheet.header("户编号", "成员号", "类别", "种类", "金额", "周期");
        for (SyntheticHousehold household : households) {
            for (Income income : household.application().incomes()) {
                sheet.row()
                        .text(household.number())
                        .text(income.memberId())
                        .text(Terms.of(income.category()))
                        .text(Terms.ofIncomeKind(income.kind()))
                        .amount(income.amount().amount())
                        .text(Terms.of(income.amount().per()));
            }
        }
    }

    private static void properties(Sheet sheet, List<SyntheticHousehold> households) {
        sheet.header("户编号", "种类", "用途", "价值", "截止日期");
        for (SyntheticHousehold household : households) {
            for (Property property : household.application().properties()) {
                Row row = sheet.row()
                        .text(household.number())
                        .text(Terms.of(property.kind()))
                        .text(Terms.ofUse(property.use()));
                property.value().map(Stock::amount).ifPresentOrElse(row::amount, row::empty);
                row.text(property.value().map(value -> value.asOf().toString()).orElse(""));
            }
        }
    }

    private static void expenditures(Sheet sheet, List<SyntheticHousehold> households) {
        sheet.header("户编号", "成员号", "种类", "金额", "周期");
        for (SyntheticHousehold household : households) {
            for (RigidExpenditure expenditure : household.application().expenditures()) {
                sheet.row()
                        .text(household.number())
                        .text(expenditure.memberId())
                        .text(Terms.of(expenditure.kind()))
                        .amount(expenditure.amount().amount())
                        .text(Terms.of(expenditure.amount().per()));
            }
        }
    }

    private static void supporters(Sheet sheet, List<SyntheticHousehold> households) {
        sheet.header("户编号", "姓名", "公民身份号码", "关系", "家庭人口", "家庭年收入", "有无赡养能力", "承诺年赡养费");
        for (SyntheticHousehold household : households) {
            for (Supporter supporter : household.application().supporters()) {
                Row row = sheet.row()
                        .text(household.number())
                        .text(supporter.name().text())
                        .text(supporter.citizenId().map(CitizenId::value).orElse(""))
                        .text(supporter.relation().term())
                        .number(supporter.householdSize());
                supporter.income().map(flow -> flow.amount()).ifPresentOrElse(row::amount, row::empty);
                row.text(supporter.able().map(able -> able ? "有" : "无").orElse(""));
                supporter.pledged().map(flow -> flow.amount()).ifPresentOrElse(row::amount, row::empty);
            }
        }
    }

    /** Returns the titles with semicolons between, each with the member it is about. */
    static String titles(List<Material> materials) {
        return materials.stream()
                .map(material -> material.type().title(Locale.ROOT)
                        + material.memberId().map(id -> "@" + id).orElse(""))
                .collect(Collectors.joining(";"));
    }

    /** A sheet that is filled from the top. */
    private static final class Sheet {

        private final Worksheet worksheet;
        private int next;

        Sheet(Workbook workbook, String name) {
            worksheet = workbook.newWorksheet(name);
        }

        void header(String... titles) {
            Row row = row();
            for (String title : titles) {
                row.text(title);
            }
            worksheet
                    .range(0, 0, 0, titles.length - 1)
                    .style()
                    .bold()
                    .fillColor("E8EEF4")
                    .set();
            worksheet.freezePane(0, 1);
        }

        Row row() {
            return new Row(worksheet, next++);
        }
    }

    /** A row that is filled from the left. */
    private static final class Row {

        private final Worksheet worksheet;
        private final int row;
        private int column;

        Row(Worksheet worksheet, int row) {
            this.worksheet = worksheet;
            this.row = row;
        }

        Row text(String text) {
            if (!text.isEmpty()) {
                worksheet.value(row, column, text);
            }
            column++;
            return this;
        }

        Row number(int number) {
            worksheet.value(row, column++, number);
            return this;
        }

        Row amount(Money amount) {
            worksheet.value(row, column, amount.toYuan());
            worksheet.style(row, column).format("0.00").set();
            column++;
            return this;
        }

        void empty() {
            column++;
        }
    }
}
