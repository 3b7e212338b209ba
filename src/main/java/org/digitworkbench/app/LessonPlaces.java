package org.digitworkbench.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.digitworkbench.ui.lessons.WindowPlaces.Place;

/** The names that lessons have for the places of the window. */
final class LessonPlaces {

  private static final String DRAW = WindowTab.DRAW.id();
  private static final String TRAIN = WindowTab.TRAIN.id();
  private static final String INSIDE = WindowTab.INSIDE.id();
  private static final String RESULTS = WindowTab.RESULTS.id();
  private static final String DATA = WindowTab.DATA.id();
  private static final String ANYWHERE = "";

  private LessonPlaces() {}

  static Map<String, Place> all() {
    Map<String, Place> all = new LinkedHashMap<>();
    for (WindowTab tab : WindowTab.values()) {
      all.put(tab.title(), new Place(tab.id(), "#" + tab.id()));
    }
    all.put("the network", new Place(ANYWHERE, "#model-picker"));
    all.put("the rival", new Place(ANYWHERE, "#rival-picker"));
    all.put("the epochs", new Place(ANYWHERE, "#epoch-slider"));

    all.put("the leaderboard", new Place(WindowTab.CLASS.id(), "#class-board"));
    all.put("the sheet", new Place(DRAW, "#ink-canvas"));
    all.put("the answer", new Place(DRAW, "#answer"));
    all.put("the bars", new Place(DRAW, "#probabilities"));
    all.put("Probabilities", new Place(DRAW, "#aspect-probabilities"));
    all.put("Why", new Place(DRAW, "#aspect-why"));
    all.put("Teach it", new Place(DRAW, "#aspect-teach"));
    all.put("Break it", new Place(DRAW, "#aspect-break"));
    all.put("what the network sees", new Place(DRAW, ".draw-view .steps"));
    all.put("Thickness", new Place(DRAW, "#step-thickness-on"));
    all.put("Cropped", new Place(DRAW, "#step-crop-on"));
    all.put("20 × 20", new Place(DRAW, "#step-box-on"));
    all.put("Centred", new Place(DRAW, "#seen-on"));

    all.put("the presets", new Place(TRAIN, "#train-presets"));
    all.put("Compare ReLU and Sigmoid", new Place(TRAIN, "#train-compare"));
    all.put("Compare …", new Place(TRAIN, "#train-plan"));
    all.put("the button Train", new Place(TRAIN, "#train-start"));
    all.put("the runs", new Place(TRAIN, ".run-cards"));
    all.put("the loss chart", new Place(TRAIN, "#train-loss-chart"));
    all.put("the accuracy chart", new Place(TRAIN, "#train-accuracy-chart"));
    all.put("Reading", new Place(TRAIN, "#train-show-reading"));
    all.put("Training images", new Place(TRAIN, "#train-limit"));
    all.put("Augmentation", new Place(TRAIN, "#train-augmentation"));
    all.put("Epochs", new Place(TRAIN, "#train-epoch-count"));
    all.put("Learning rate", new Place(TRAIN, "#train-rate"));

    all.put("the network inside", new Place(INSIDE, "#inside-network"));
    all.put("the small sheet", new Place(INSIDE, "#inside-ink"));
    all.put("Sum", new Place(INSIDE, "#inside-sum"));
    all.put("the terms", new Place(INSIDE, "#sum-scroll"));
    all.put("Neuron", new Place(INSIDE, "#inside-neuron"));
    all.put("Learning", new Place(INSIDE, "#inside-learning"));

    all.put("the matrix", new Place(RESULTS, "#heatmap"));
    all.put("the gallery", new Place(RESULTS, "#gallery"));
    all.put("Filter", new Place(RESULTS, "#gallery-filter"));
    all.put("Our drawings", new Place(RESULTS, "#results-on-drawings"));
    all.put("Report", new Place(RESULTS, "#results-report"));

    all.put("the classes", new Place(DATA, "#data-classes"));
    all.put("the gallery of the data", new Place(DATA, "#data-grid"));
    all.put("the mean image", new Place(DATA, "#data-mean"));
    all.put("Test", new Place(DATA, "#data-split-test"));
    return all;
  }
}
