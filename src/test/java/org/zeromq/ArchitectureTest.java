// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zeromq.internal.error.Errors;
import org.zeromq.util.ZMetadata;

/** Data flows one way: API, internal packages, thin layer, C. */
@AnalyzeClasses(packages = "org.zeromq", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule theThinLayerKnowsNothingOfTheWrappers =
      noClasses()
          .that()
          .resideInAPackage("org.zeromq.jni")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.zeromq");

  @ArchTest
  static final ArchRule internalPackagesUseOnlyTheThinLayerAndValuesOfTheApi =
      noClasses()
          .that()
          .resideInAPackage("org.zeromq.internal..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.zeromq", "org.zeromq.util", "zmq..")
                  .and(not(belongToAnyOf(ZMQException.class, ZMetadata.class)))
                  .and(not(type(UncheckedZMQException.class))));

  @ArchTest
  static final ArchRule onePlaceCreatesExceptionsSoThatAllExplainThemselves =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Errors.class, ZMQException.class)
          .should()
          .callConstructor(ZMQException.class, int.class)
          .orShould()
          .callConstructor(ZMQException.class, String.class, int.class)
          .orShould()
          .callConstructor(ZMQException.class, String.class, int.class, Throwable.class);

  @ArchTest
  static final ArchRule internalPackagesHaveNoCircles =
      slices().matching("org.zeromq.internal.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theApiShowsNoInternalType =
      classes().that().resideInAnyPackage("org.zeromq", "zmq..").should(showNoInternalType());

  @ArchTest
  static final ArchRule nothingButTheJdkIsNeeded =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.zeromq..", "zmq..", "org.jspecify.annotations");

  @ArchTest
  static final ArchRule thereAreNoCirclesBetweenFiles =
      slices()
          .assignedFrom(new OneSlicePerFile())
          .should()
          .beFreeOfCycles()
          // JeroMQ's ZContext.fork() takes it, and it takes a ZContext
          .ignoreDependency(ZContext.class, ZThread.IAttachedRunnable.class)
          // an exception returns its error as a constant, which is nested in ZMQ since jzmq 3.1
          .ignoreDependency(ZMQException.class, ZMQ.Error.class)
          // JeroMQ's Socket creates ZFrames and ZMsgs from pictures, and they use a Socket
          .ignoreDependency(ZMQ.Socket.class, Picture.class)
          .ignoreDependency(ZMQ.Socket.class, BinaryPicture.class)
          // JeroMQ's Socket takes a ZContext, which creates Sockets, and a consumer of ZEvents
          .ignoreDependency(ZMQ.Socket.class, ZContext.class)
          .ignoreDependency(ZMQ.Socket.class, ZEvent.ZEventConsummer.class)
          .ignoreDependency(ZMQ.Socket.class, ZEvent.Hook.class);

  @ArchTest
  static final ArchRule nativesAreInTheThinLayerAndStatic =
      classes().should(haveNativesOnlyIfStaticAndIn("org.zeromq.jni"));

  /** A class and its nested classes. */
  private static final class OneSlicePerFile implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      String name = javaClass.getName();
      int nested = name.indexOf('$');
      return SliceIdentifier.of(nested < 0 ? name : name.substring(0, nested));
    }

    @Override
    public String getDescription() {
      return "one slice per file";
    }
  }

  private static ArchCondition<JavaClass> showNoInternalType() {
    return new ArchCondition<JavaClass>("show no internal type") {
      @Override
      public void check(JavaClass javaClass, ConditionEvents events) {
        Stream.concat(javaClass.getMembers().stream(), Stream.of(javaClass))
            .filter(ArchitectureTest::isForUsers)
            .flatMap(element -> typesOf(element).stream())
            .filter(type -> type.getPackageName().startsWith("org.zeromq.internal"))
            .map(type -> javaClass.getName() + " shows " + type.getName())
            .forEach(text -> events.add(SimpleConditionEvent.violated(javaClass, text)));
      }
    };
  }

  private static boolean isForUsers(HasModifiers element) {
    return element.getModifiers().contains(JavaModifier.PUBLIC)
        || element.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static List<JavaClass> typesOf(HasModifiers element) {
    List<JavaClass> types = new ArrayList<>();
    if (element instanceof JavaField) {
      types.add(((JavaField) element).getRawType());
    } else if (element instanceof JavaCodeUnit) {
      types.addAll(((JavaCodeUnit) element).getRawParameterTypes());
      types.add(((JavaCodeUnit) element).getRawReturnType());
    } else {
      types.addAll(((JavaClass) element).getAllRawSuperclasses());
      types.addAll(((JavaClass) element).getAllRawInterfaces());
    }
    return types;
  }

  private static ArchCondition<JavaClass> haveNativesOnlyIfStaticAndIn(String packageName) {
    return new ArchCondition<JavaClass>("have natives only if static and in " + packageName) {
      @Override
      public void check(JavaClass javaClass, ConditionEvents events) {
        for (JavaMethod method : javaClass.getMethods()) {
          boolean isNative = method.getModifiers().contains(JavaModifier.NATIVE);
          boolean allowed =
              method.getModifiers().contains(JavaModifier.STATIC)
                  && javaClass.getPackageName().equals(packageName);
          if (isNative && !allowed) {
            events.add(SimpleConditionEvent.violated(method, method.getFullName()));
          }
        }
      }
    };
  }
}
