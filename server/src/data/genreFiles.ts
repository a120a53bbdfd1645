// Written by scripts/generate.mts from the files in genres.
import activityPlan from './genres/activity-plan.json'
import agreement from './genres/agreement.json'
import announcement from './genres/announcement.json'
import announcementPublic from './genres/announcement-public.json'
import appointmentNotice from './genres/appointment-notice.json'
import assessmentMaterial from './genres/assessment-material.json'
import bill from './genres/bill.json'
import bulletin from './genres/bulletin.json'
import certificate from './genres/certificate.json'
import circular from './genres/circular.json'
import codeOfConduct from './genres/code-of-conduct.json'
import commendationCircular from './genres/commendation-circular.json'
import commitmentLetter from './genres/commitment-letter.json'
import communique from './genres/communique.json'
import criticismCircular from './genres/criticism-circular.json'
import decision from './genres/decision.json'
import dutyReport from './genres/duty-report.json'
import emergencyPlan from './genres/emergency-plan.json'
import exemplaryDeeds from './genres/exemplary-deeds.json'
import experienceReport from './genres/experience-report.json'
import forwardingNotice from './genres/forwarding-notice.json'
import fundingRequest from './genres/funding-request.json'
import hostScript from './genres/host-script.json'
import implementationOpinions from './genres/implementation-opinions.json'
import implementationPlan from './genres/implementation-plan.json'
import initiativeLetter from './genres/initiative-letter.json'
import internshipReport from './genres/internship-report.json'
import introductionLetter from './genres/introduction-letter.json'
import invitation from './genres/invitation.json'
import issuingNotice from './genres/issuing-notice.json'
import letter from './genres/letter.json'
import managementRules from './genres/management-rules.json'
import meetingNotice from './genres/meeting-notice.json'
import meetingRecord from './genres/meeting-record.json'
import minutes from './genres/minutes.json'
import notice from './genres/notice.json'
import openLetter from './genres/open-letter.json'
import opinions from './genres/opinions.json'
import order from './genres/order.json'
import paper from './genres/paper.json'
import partyApplication from './genres/party-application.json'
import partyBuildingDutyReport from './genres/party-building-duty-report.json'
import petitionReply from './genres/petition-reply.json'
import proclamation from './genres/proclamation.json'
import publicNotice from './genres/public-notice.json'
import rectificationReport from './genres/rectification-report.json'
import replyLetter from './genres/reply-letter.json'
import replyToRequest from './genres/reply-to-request.json'
import report from './genres/report.json'
import request from './genres/request.json'
import resolution from './genres/resolution.json'
import responsibilityAgreement from './genres/responsibility-agreement.json'
import selfCriticism from './genres/self-criticism.json'
import selfInspectionReport from './genres/self-inspection-report.json'
import situationCircular from './genres/situation-circular.json'
import speech from './genres/speech.json'
import surveyReport from './genres/survey-report.json'
import sympathyLetter from './genres/sympathy-letter.json'
import thankYouLetter from './genres/thank-you-letter.json'
import thoughtReport from './genres/thought-report.json'
import workPlan from './genres/work-plan.json'
import workPriorities from './genres/work-priorities.json'
import workReport from './genres/work-report.json'
import workSummary from './genres/work-summary.json'

/** Every file of a kind, as it is written. */
export const genreFiles: readonly unknown[] = [
  activityPlan,
  agreement,
  announcement,
  announcementPublic,
  appointmentNotice,
  assessmentMaterial,
  bill,
  bulletin,
  certificate,
  circular,
  codeOfConduct,
  commendationCircular,
  commitmentLetter,
  communique,
  criticismCircular,
  decision,
  dutyReport,
  emergencyPlan,
  exemplaryDeeds,
  experienceReport,
  forwardingNotice,
  fundingRequest,
  hostScript,
  implementationOpinions,
  implementationPlan,
  initiativeLetter,
  internshipReport,
  introductionLetter,
  invitation,
  issuingNotice,
  letter,
  managementRules,
  meetingNotice,
  meetingRecord,
  minutes,
  notice,
  openLetter,
  opinions,
  order,
  paper,
  partyApplication,
  partyBuildingDutyReport,
  petitionReply,
  proclamation,
  publicNotice,
  rectificationReport,
  replyLetter,
  replyToRequest,
  report,
  request,
  resolution,
  responsibilityAgreement,
  selfCriticism,
  selfInspectionReport,
  situationCircular,
  speech,
  surveyReport,
  sympathyLetter,
  thankYouLetter,
  thoughtReport,
  workPlan,
  workPriorities,
  workReport,
  workSummary,
]
