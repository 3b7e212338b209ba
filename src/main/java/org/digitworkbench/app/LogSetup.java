package org.digitworkbench.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;

/**
 * Where the log goes: to a file in the folder that the property {@code workbench.logs} names, and
 * from the level {@code workbench.console} on to stderr. The main class sets both before the first
 * logger is made. Found by logback as a service: a file in XML would be read at each start.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {

  private static final FileSize LARGEST_FILE = FileSize.valueOf("5MB");
  private static final FileSize LARGEST_SUM = FileSize.valueOf("20MB");
  private static final int DAYS = 14;

  @Override
  public ExecutionStatus configure(LoggerContext loggers) {
    // What goes wrong with the log is not the user's business.
    loggers.getStatusManager().add(new NopStatusListener());
    Logger root = loggers.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(file());
    root.addAppender(console());
    loggers.getLogger("org.nd4j").setLevel(Level.WARN);
    loggers.getLogger("org.deeplearning4j").setLevel(Level.WARN);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private Appender<ILoggingEvent> file() {
    Path otherwise = Path.of(System.getProperty("java.io.tmpdir"), "digit-workbench");
    Path folder = Path.of(System.getProperty("workbench.logs", otherwise.toString()));
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(getContext());
    appender.setName("FILE");
    appender.setFile(folder.resolve("workbench.log").toString());
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
    policy.setContext(getContext());
    policy.setParent(appender);
    policy.setFileNamePattern(folder.resolve("workbench.%d.%i.log.gz").toString());
    policy.setMaxFileSize(LARGEST_FILE);
    policy.setMaxHistory(DAYS);
    policy.setTotalSizeCap(LARGEST_SUM);
    policy.start();
    appender.setRollingPolicy(policy);
    appender.setEncoder(encoder("%d %-5level [%thread] %logger{36} - %msg%n"));
    appender.start();
    return appender;
  }

  private Appender<ILoggingEvent> console() {
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(getContext());
    appender.setName("CONSOLE");
    appender.setTarget("System.err");
    ThresholdFilter filter = new ThresholdFilter();
    filter.setLevel(System.getProperty("workbench.console", "WARN"));
    filter.start();
    appender.addFilter(filter);
    appender.setEncoder(encoder("%level: %msg%n%nopex"));
    appender.start();
    return appender;
  }

  private PatternLayoutEncoder encoder(String pattern) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(getContext());
    encoder.setPattern(pattern);
    encoder.start();
    return encoder;
  }
}
