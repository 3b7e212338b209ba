package org.digitworkbench.ui.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/** Markdown as text on the screen: paragraphs, lists, emphasis. HTML is shown as it is written. */
public final class MarkdownNodes extends AbstractVisitor {

  private static final Parser PARSER = Parser.builder().build();

  /** Where no line shall end, as in "99 %" and "28 × 28". */
  private static final Pattern INSIDE_NUMBERS = Pattern.compile("(?<=\\d) (?=[%×])|(?<=×) (?=\\d)");

  private final List<Node> blocks = new ArrayList<>();
  private TextFlow flow = new TextFlow();
  private String style = "";
  private String bullet = "";

  private MarkdownNodes() {}

  /** The blocks of a text, one below the other. */
  public static List<Node> of(String markdown) {
    MarkdownNodes nodes = new MarkdownNodes();
    PARSER.parse(markdown).accept(nodes);
    return nodes.blocks;
  }

  /** The text without ends of lines where there should be none. */
  public static String unbroken(String text) {
    return INSIDE_NUMBERS.matcher(text).replaceAll("\u00A0");
  }

  @Override
  public void visit(Paragraph paragraph) {
    begin("paragraph");
    visitChildren(paragraph);
  }

  @Override
  public void visit(Heading heading) {
    begin("heading");
    flow.getStyleClass().add("heading-" + heading.getLevel());
    styled("strong", heading);
  }

  @Override
  public void visit(BulletList list) {
    visitChildren(list);
  }

  @Override
  public void visit(OrderedList list) {
    Integer number = list.getMarkerStartNumber();
    int next = number == null ? 1 : number;
    for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
      bullet = next++ + ". ";
      visitChildren(item);
    }
  }

  @Override
  public void visit(ListItem item) {
    bullet = "•  ";
    visitChildren(item);
  }

  @Override
  public void visit(org.commonmark.node.Text text) {
    add(text.getLiteral(), style);
  }

  @Override
  public void visit(Emphasis emphasis) {
    styled("emphasis", emphasis);
  }

  @Override
  public void visit(StrongEmphasis emphasis) {
    styled("strong", emphasis);
  }

  @Override
  public void visit(Code code) {
    add(code.getLiteral(), "code");
  }

  @Override
  public void visit(FencedCodeBlock block) {
    begin("paragraph");
    add(block.getLiteral().stripTrailing(), "code");
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    begin("paragraph");
    add(block.getLiteral().stripTrailing(), "code");
  }

  @Override
  public void visit(HtmlBlock html) {
    begin("paragraph");
    add(html.getLiteral(), style);
  }

  @Override
  public void visit(HtmlInline html) {
    add(html.getLiteral(), style);
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    add(" ", style);
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    add("\n", style);
  }

  private void begin(String styleClass) {
    flow = new TextFlow();
    flow.getStyleClass().add(styleClass);
    if (bullet.isEmpty()) {
      blocks.add(flow);
    } else {
      HBox item = new HBox(text(bullet, ""), flow);
      HBox.setHgrow(flow, Priority.ALWAYS);
      item.getStyleClass().add("item");
      blocks.add(item);
      bullet = "";
    }
  }

  private void styled(String inside, org.commonmark.node.Node node) {
    String outside = style;
    style = inside;
    visitChildren(node);
    style = outside;
  }

  private void add(String text, String styleClass) {
    if (blocks.isEmpty()) {
      begin("paragraph");
    }
    flow.getChildren().add(text(text, styleClass));
  }

  private static Text text(String text, String styleClass) {
    Text run = new Text(unbroken(text));
    run.getStyleClass().add("run");
    if (!styleClass.isEmpty()) {
      run.getStyleClass().add(styleClass);
    }
    return run;
  }
}
